// Personal data of citizens, found by structure before anything leaves the phone: a port of
// generator/validate/personal_data/. Every search is linear; what is found is shown masked.

import { findAddresses } from "./personal-contacts.js";
import { makeNumberFinder } from "./personal-numbers.js";

const DISGUISE = /%([0-9A-Fa-f]{2})|(&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,10});)|\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))|(\\[abtnvfreNLP0])|((?<=[0-9]{3})[OoIl]{1,3}(?=[0-9]))|(<\/?[A-Za-z][^<>]{0,80}>|<!--[^<>]{0,80}-->)|(\]\([^()\s]{0,200}\))/g;

// A text whose digits of other scripts and full-width signs are plain; its length stays.
const plainer = (text) =>
  /^[\u0000-\u007f]*$/.test(text) ? text : text.replace(/[^\u0000-\u007f]/gu, (sign) => {
    const plain = sign.normalize("NFKC");
    const one = [...plain].length === 1 ? plain : sign;
    return /^\p{Nd}$/u.test(one) ? digitOf(one) : one;
  });

function digitOf(sign) {
  let value = 0;
  for (let code = sign.codePointAt(0) - 1; /^\p{Nd}$/u.test(String.fromCodePoint(code)); code -= 1) value += 1;
  return String(value % 10);
}

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", commat: "@", period: ".", num: "#" };

function readDisguise(_, percent, entity, byte, code, long, space, letters) {
  const number = percent ?? byte ?? code ?? long;
  if (number) return String.fromCodePoint(Math.min(parseInt(number, 16), 0x10ffff));
  if (letters) return letters.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
  if (space) return " ";
  if (!entity) return "";
  if (entity[1] !== "#") return NAMED[entity.slice(1, -1)] ?? "";
  const value = /x/i.test(entity[2]) ? parseInt(entity.slice(3, -1), 16) : parseInt(entity.slice(2, -1), 10);
  return value <= 0x10ffff ? String.fromCodePoint(value) : "";
}

// Lines stay lines: a sign that stands for a line break separates, no more.
const undress = (text) => text.split("\n").map((line) => line.replace(DISGUISE, readDisguise).replaceAll("\n", " ")).join("\n");

export function makeDetector(aturan) {
  const findNumbers = makeNumberFinder(aturan);

  // Gives {kind, line, masked}, each once a line; looks at the text as typed and without disguises.
  return (typed) => {
    const bare = undress(undress(typed));
    const seen = new Map();
    for (const view of bare === typed ? [typed] : [typed, bare]) {
      const text = plainer(view);
      const lineOf = (place) => text.slice(0, place).split("\n").length - 1;
      for (const { kind, start, masked } of [...findNumbers(text), ...findAddresses(text)]) {
        const line = lineOf(start);
        const key = `${line} ${masked}`;
        if (!seen.has(key)) seen.set(key, { kind, line, masked });
      }
    }
    return [...seen.values()];
  };
}
