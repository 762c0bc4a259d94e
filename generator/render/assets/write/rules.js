// The rules of a report, with the words, limits and patterns of `jejak check` (kantor.json, "aturan").
// tests/shared_cases/ holds this and generator/validate/ to the same verdicts.

import { readAmount } from "./amounts.js";
import { defaultKind, joinLines, renderLines } from "./canonical.js";
import { hasImage, listTargets, quoteDepth } from "./narrative.js";
import { makeDetector } from "./personal-data.js";
import { fill, showValue, strip } from "./words.js";

const DOTS = /^(?=\s*(?:…|\.\s*[.…]))[.…\s]*$/;
const DASHES = /^(?:[-–—−]+|[|>][-+]?)$/;
const NEXT_LINK = /(?:\s*[,;]\s*|\s+)(?=[<“”„‘«]?https?:\/\/|www\.)/i;
const QUOTES = "\"'“”„‘’`«»´″";
const BULLET = /^\s*(?:[-*•]|[0-9]{1,2}[.)])\s+/;
const EDGES = /^(?:[^\S\n]*\n)+|\s+$/g;
// What to type in a file is not what to do in a form: here the fields are there already.
const HINTS = { no_activities: "Isi “Apa yang dikerjakan” di atas.", no_uraian: "Isi “Apa yang dikerjakan”." };
const FREE_TEXTS = ["hasil", "satuan", "lokasi", "kendala"];

export const isLeave = (status) => status === "cuti" || status === "izin";

export function makeRules(aturan) {
  const { wording, limits, patterns, characters, statuses } = aturan;
  const whole = (pattern, flags) => new RegExp(`^(?:${pattern})$`, flags);
  const LINK = whole(patterns.link, "i");
  const PLAIN_LINK = whole(patterns.plain_link);
  const TARGET = whole(patterns.target);
  const HEALTH = new RegExp(patterns.health, "i");
  const SPACE = new RegExp(`[${characters.spaces}]`, "gu");
  const INVISIBLE = new RegExp(`[${characters.invisible}]`, "gu");
  const REFUSED = new RegExp(`[${characters.refused}]`, "u");
  const findPersonal = makeDetector(aturan);

  // Spaces of other kinds become spaces, zero-width signs go, but those that make an emoji stay.
  const clean = (typed) =>
    (typed ?? "").replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(SPACE, " ")
      .replace(INVISIBLE, (sign, at, text) => (buildsEmoji(sign, at, text) ? sign : ""));

  const say = (found, where, name, values = {}) => {
    const [code, message, hint] = wording[name];
    found.push({ where, code, message: fill(message, values), hint: HINTS[name] ?? fill(hint, values) });
  };

  function readText(typed, field, where, found) {
    const text = clean(typed).trim();
    if (!text) return "";
    if (REFUSED.test(text)) say(found, where, "hidden", { field });
    else if (DOTS.test(text)) say(found, where, "dots", { field });
    else if (DASHES.test(text)) say(found, where, "dash", { field, typed: showValue(text) });
    else return text;
    return "";
  }

  function readUraian(typed, where, found) {
    const before = found.length;
    const uraian = readText(typed, "uraian", where, found);
    if (!uraian) {
      if (found.slice(before).every(({ code }) => code === "W128")) say(found, where, "no_uraian");
      return "";
    }
    const count = [...uraian].length;
    if (count > limits.uraian) say(found, where, "uraian_too_long", { count, most: limits.uraian });
    return uraian;
  }

  function readJumlah(typed, satuan, where, found) {
    const text = readText(typed, "jumlah", where, found);
    if (!text) return ["", satuan];
    const { number, unit, readings } = readAmount(text, aturan);
    const shown = showValue(text);
    if (readings) {
      say(found, where, "amount_two_meanings", { typed: shown, many: readings[0], few: readings[1] });
    } else if (number === null) {
      say(found, where, "amount_unreadable", { typed: shown });
    } else if (!/[1-9]/.test(number)) {
      say(found, where, "amount_zero");
    } else if (unit && satuan && unit.toLowerCase() !== satuan.toLowerCase()) {
      say(found, where, "amount_two_units", { unit: showValue(unit), satuan: showValue(satuan), number });
    } else {
      if (unit) say(found, where, "amount_split", { typed: shown, number, unit: showValue(unit) });
      else if (![number, `${number}.`].includes(text)) {
        say(found, where, "amount_tidied", { typed: shown, number });
      }
      return [number, satuan || unit];
    }
    return ["", satuan];
  }

  // `typed` is all that stood there for the link.
  function readLink(part, typed, where, found) {
    let link = part.startsWith("<") ? part.slice(1).replace(/>$/, "") : part;
    if (QUOTES.includes(link[0])) link = strip(link, QUOTES);
    if (/^https:\/\//i.test(link)) link = `https://${link.slice(8)}`;
    const isGood = link.length <= limits.link && !/xn--/i.test(link) && (LINK.test(link) || PLAIN_LINK.test(link));
    if (isGood) {
      if (link !== typed) say(found, where, "link_tidied", { typed: showValue(link) });
      return [link];
    }
    const isBare = link.includes(".") && !link.includes("://") && !link.includes("@");
    const why = /^http:\/\//i.test(link) ? "link_not_secure"
      : /[ \n]/.test(link) ? "link_not_one" : isBare ? "link_incomplete" : "link_unusual";
    say(found, where, why, { typed: showValue(link) });
    return [];
  }

  function readBukti(typed, where, found) {
    return clean(typed).split("\n").flatMap((line) => {
      const text = readText(line, "bukti", where, found);
      const parts = text.split(NEXT_LINK).map((part) => part.replace(BULLET, ""))
        .filter((part) => strip(part, " -•*,;")).map((part) => strip(part, " ,;"));
      if (!text) return [];
      if (parts.length < 2) return readLink(parts[0] ?? text, text, where, found);
      say(found, where, "links_split");
      return parts.flatMap((part) => readLink(part, part, where, found));
    });
  }

  function readTimes(activity, where, found) {
    const { mulai = "", selesai = "" } = activity;
    if (mulai && selesai && mulai > selesai) {
      const hour = Math.min(Number(mulai.slice(0, 2)) + 1, 23);
      say(found, `${where}.selesai`, "times_reversed", {
        end: selesai.replace(":", "."),
        start: mulai.replace(":", "."),
        later: `${String(hour).padStart(2, "0")}:${mulai.slice(3)}`,
      });
    }
    return { mulai, selesai };
  }

  function readActivity(typed, at, results, year, found) {
    const where = `kegiatan.${at}`;
    const texts = Object.fromEntries(FREE_TEXTS.map((name) => [name, readText(typed[name], name, `${where}.${name}`, found)]));
    const uraian = readUraian(typed.uraian, `${where}.uraian`, found);
    const [jumlah, satuan] = readJumlah(typed.jumlah, texts.satuan, `${where}.jumlah`, found);
    const rhk = typed.rhk ?? "";
    if (rhk && !results.includes(rhk)) say(found, `${where}.rhk`, "result_unknown", { typed: showValue(rhk), year });
    const bukti = readBukti(typed.bukti, `${where}.bukti`, found);
    return {
      at, uraian, ...texts, jumlah, satuan, rhk, jenis: typed.jenis || defaultKind(rhk),
      ...readTimes(typed, where, found), bukti,
    };
  }

  function readNarrative(typed, found) {
    const text = clean(typed).replace(EDGES, "");
    if (REFUSED.test(text)) say(found, "narasi", "hidden", { field: "catatan" });
    if (text && DOTS.test(text)) say(found, "narasi", "narrative_dots");
    if (hasImage(text)) say(found, "narasi", "narrative_image");
    for (const target of listTargets(text)) {
      if (!TARGET.test(target) || !target) say(found, "narasi", "narrative_link", { typed: showValue(target) });
    }
    if (quoteDepth(text) >= limits.depth) {
      say(found, "narasi", "narrative_deep", { most: limits.depth / 2 });
    }
    return text;
  }

  function checkDay(typed, person, today, found) {
    const { tanggal } = typed;
    const isBefore = person && tanggal < person.mulai;
    const isAfter = person?.selesai && tanggal > person.selesai;
    if (isBefore || isAfter) {
      const span = person.mulai + (person.selesai ? ` sampai ${person.selesai}` : "");
      say(found, "tanggal", "out_of_service", { day: tanggal, pegawai: person.slug, span });
    }
    if (tanggal > today) say(found, "tanggal", "day_not_come", { day: tanggal, today });
  }

  function checkPersonal(lines, found) {
    const text = lines.map((line) => line.text).join("\n");
    for (const { kind, line, masked } of findPersonal(text)) {
      const [code, name, hint] = aturan.personal_data.kinds[kind];
      const message = fill(aturan.personal_data.message, { name, masked });
      const { where } = lines[line];
      const isTold = found.some((one) => one.where === where && one.message === message);
      if (!isTold) found.push({ where, code, message, hint });
    }
  }

  // What was refused, or read as an amount, is not in the text as it was typed: 0812… is 812….
  function typedLines(typed, found) {
    const isAway = ({ code }) => code[0] === "E" || code === "W126" || code === "W127";
    const places = new Set(found.filter(isAway).map(({ where }) => where));
    return [...places].flatMap((where) => {
      const [head, at, name] = where.split(".");
      const value = name ? typed.kegiatan[at][name] : typed[head];
      const lines = typeof value === "string" ? clean(value).split("\n") : [];
      return ["", "", ...lines].map((text) => ({ text, where }));
    });
  }

  // typed: what the form holds, every value a text. Gives {report, lines, text, problems}.
  function check(typed, { person, results, today }) {
    const found = [];
    const year = typed.tanggal.slice(0, 4);
    checkDay(typed, person, today, found);
    const items = typed.kegiatan.map((item, at) => [item, at])
      .filter(([item]) => Object.values(item).some((value) => value?.trim()));
    if (items.length > limits.activities) {
      say(found, "kegiatan", "too_many_activities", { count: items.length, most: limits.activities });
    } else if (!items.length && !isLeave(typed.status)) say(found, "kegiatan", "no_activities");
    const report = {
      tanggal: typed.tanggal,
      pegawai: typed.pegawai,
      status: statuses.includes(typed.status) ? typed.status : "",
      kegiatan: items.map(([item, at]) => readActivity(item, at, results, year, found)),
      kendala: readText(typed.kendala, "kendala", "kendala", found),
      rencana: readText(typed.rencana, "rencana", "rencana", found),
      narasi: readNarrative(typed.narasi, found),
    };
    const lines = renderLines(report);
    checkPersonal([...lines, ...typedLines(typed, found)], found);
    if (isLeave(report.status)) {
      for (const { text, where } of lines) if (HEALTH.test(text)) say(found, where, "health");
    }
    return { report, text: joinLines(lines), problems: found };
  }

  return { check };
}

function buildsEmoji(sign, at, text) {
  const before = text.codePointAt(Math.max(0, at - 1)) ?? 0;
  const after = text.slice(at + sign.length);
  if ("\ufe0e\ufe0f".includes(sign)) return before >= 0x203c || (/[#*0-9]/.test(text[at - 1] ?? "") && after.startsWith("\u20e3"));
  return sign === "\u200d" && before >= 0x2190 && (after.codePointAt(0) ?? 0) >= 0x2190;
}
