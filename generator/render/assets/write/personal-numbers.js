// Numbers of people, found by their structure: generator/validate/personal_data/numbers.py.

import { isPhone } from "./personal-contacts.js";
import { makeLabelFinder } from "./personal-labels.js";
import {
  fillsCells, holdsAmount, holdsDayOrTime, isBudgetCode, isGroupedEvenly, isList, isRowOfAmounts, MONEY, standsInCode,
} from "./personal-others.js";
import { maskNumber } from "./words.js";

const RUN = /[0-9](?:[^0-9A-Za-z@]{0,12}[0-9])*/g;
const WIDE = /[,:;/=+?#%]/;

export function makeNumberFinder({ personal_data: data, patterns }) {
  const findLabels = makeLabelFinder(data.labels);
  const SPEAKING = new RegExp(`^(?:${patterns.speaking})$`);
  const groups = (list) => new Set(list.map((lengths) => lengths.join()));
  const [nikGroups, npwpGroups] = [groups(data.nik_groups), groups(data.npwp_groups)];
  const provinces = new Set(data.provinces);

  const isSpread = ({ gaps }, allowed = "") => gaps.some((gap) => [...gap].some((sign) => WIDE.test(sign) && !allowed.includes(sign)));

  const isOneNumber = (c) => isGroupedEvenly(c) && !fillsCells(c);

  const TESTS = [
    ["nip", (c) => c.digits.length === 18 && (isNip(c.digits) || c.has("nip"))],
    ["nik", (c) => {
      const isCalledSo = c.has("nik");
      if (c.digits.length === 16 && isNik(c.digits)) {
        if (!isCalledSo && c.lengths.length > 1 && c.has("token")) return false;
        return !isSpread(c) || (nikGroups.has(c.lengths.join()) && !isList(c));
      }
      return isCalledSo && Math.abs(c.digits.length - 16) <= 1 && !isSpread(c) && isOneNumber(c);
    }],
    ["npwp", (c) => {
      if (![15, 16].includes(c.digits.length)) return false;
      if (npwpGroups.has(c.lengths.join()) && !isSpread(c, "/,")) return true;
      if (c.has("npwp")) return !isList(c) && isOneNumber(c);
      if (c.lengths.length > 1 || c.has("document")) return false;
      return c.digits.endsWith("000") && (c.digits.length === 15 || c.digits[0] === "0");
    }],
    ["phone", isPhone],
    ["bpjs", (c) => [11, 13].includes(c.digits.length) && c.has("bpjs") && !isList(c) && !holdsAmount(c) && isOneNumber(c)],
    ["account", (c) => {
      if (c.digits.length > 17 || !(c.has("account") || c.labels.standsAfter("account", c.end))) return false;
      if (c.has("budget") || c.has("document")) return false;
      if (isBudgetCode(c) || holdsAmount(c) || holdsDayOrTime(c) || fillsCells(c)) return false;
      return !MONEY.test(c.text.slice(Math.max(0, c.start - 8), c.start)) && !isSpread(c);
    }],
  ];

  function isNik(digits) {
    const [day, month] = [Number(digits.slice(6, 8)), Number(digits.slice(8, 10))];
    return provinces.has(Number(digits.slice(0, 2))) && digits.slice(2, 4) !== "00" && digits.slice(4, 6) !== "00"
      && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) && month >= 1 && month <= 12 && !digits.endsWith("0000");
  }

  function makeCandidate(text, found, spans, digits) {
    const [start, end] = [spans[0][0], spans.at(-1)[1]];
    return {
      digits, text, labels: found, start, end,
      typed: text.slice(start, end),
      lengths: spans.map(([from, to]) => to - from),
      gaps: spans.slice(1).map(([from], at) => text.slice(spans[at][1], from)),
      has: (kind) => found.standsBefore(kind, start),
    };
  }

  function* listCandidates(text, found) {
    for (const run of text.matchAll(RUN)) {
      if (run[0].length < 9) continue;
      const spans = [...run[0].matchAll(/[0-9]+/g)].map((match) => [run.index + match.index, run.index + match.index + match[0].length]);
      for (let first = 0; first < spans.length; first += 1) yield listFrom(text, found, spans.slice(first, first + 18));
    }
  }

  function listFrom(text, found, spans) {
    const candidates = [];
    const isNear = found.isNear(spans[0][0]);
    let digits = "";
    for (const [at, [start, end]] of spans.entries()) {
      digits += text.slice(start, end);
      if (digits.length > 18) break;
      if (digits.length >= 9 && (isNear || SPEAKING.test(digits))) {
        candidates.unshift(makeCandidate(text, found, spans.slice(0, at + 1), digits));
      }
    }
    return candidates;
  }

  function nameKind(candidate) {
    const kind = TESTS.find(([, test]) => test(candidate))?.[0];
    return kind && !standsInCode(candidate, kind) && !isRowOfAmounts(candidate) ? kind : null;
  }

  function* findNumbers(text) {
    const found = findLabels(text);
    let until = -1;
    for (const candidates of listCandidates(text, found)) {
      if (!candidates.length || candidates[0].start < until) continue;
      for (const candidate of candidates) {
        const kind = nameKind(candidate);
        if (kind) {
          until = candidate.end;
          yield { kind, start: candidate.start, masked: maskNumber(candidate.digits) };
          break;
        }
      }
    }
  }

  return findNumbers;
}

function isNip(digits) {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  const birth = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(birth.getTime()) && birth.getUTCDate() === Number(day);
  return isDay && year >= "1940" && year <= "2012" && digits.slice(8, 12) >= "1960"
    && digits.slice(8, 12) <= "2050" && digits.slice(12, 14) <= "21";
}
