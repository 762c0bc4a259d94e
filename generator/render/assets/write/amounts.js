// Amounts in the ways people type them, read as generator/validate/number_values.py reads them.

import { strip } from "./words.js";

const QUOTES = /["'“”„‟‘’‚‛«»‹›`´′″＂＇*_]/g;
const DASHES = /[‐‑‒–—―−]/g;
const AMOUNT = /^(rp\.? ?)?\+?([0-9][0-9.,' ]*)(.*)$/s;
// `.5` loses its point, and `1_000` its line, where a value is folded: another number would be left.
const FOLDS_AWAY = /^(?:[^0-9A-Za-z]*[.,][0-9]|.*[0-9]_+[0-9])/;
const SECOND_AMOUNT = / [0-9]+(?: |$)/;
const BY_DOTS = /^([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?$/;
const BY_COMMAS = /^([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/;
const BY_SPACES = /^([1-9][0-9]{0,2}(?:[ '][0-9]{3})+)(?:[.,]([0-9]+))?$/;
const DECIMAL = /^([0-9]+)(?:[.,]([0-9]+))?$/;
const SPELLED = /^\(([a-z ]+)\)/;
const UNIT = /^(?:(?!e[0-9])\p{L}[\p{L}\p{N}_ /()²³.-]*|%)$/u;
const NOTHING = { number: null, unit: "" };

const fold = (text) => text.normalize("NFKC").toLowerCase();
const foldValue = (typed) =>
  strip(fold(typed.replace(QUOTES, " ").normalize("NFKC").replace(DASHES, "-")).replace(/\s+/g, " "), " ,;.");

// {number, unit}: number null where it has no meaning; with {readings} where it has two.
export function readAmount(typed, { number_words: words, limits }) {
  const folded = foldValue(typed);
  if (FOLDS_AWAY.test(typed.normalize("NFKC"))) return NOTHING;
  if (Object.hasOwn(words, folded)) return { number: String(words[folded]), unit: "" };
  const match = AMOUNT.exec(folded);
  if (!match) return NOTHING;
  const digits = strip(match[2], " ");
  let unit = takeUnit(typed, strip(match[3], " "), digits, words);
  if (unit === null) return NOTHING;
  if (match[1]) unit = strip(unit, "-,. ") || "rupiah";
  return readDigits(digits.replace(/[.,']+$/, ""), unit, limits.digits);
}

function takeUnit(typed, rest, digits, words) {
  const spelled = SPELLED.exec(rest);
  if (spelled) {
    if (String(words[strip(spelled[1], " ")]) !== digits) return null;
    rest = strip(rest.slice(spelled[0].length), " ");
  }
  if (["", "-", ",-"].includes(rest)) return "";
  if (rest === "x") return "kali";
  if (!UNIT.test(rest) || SECOND_AMOUNT.test(rest)) return null;
  const kept = typed.trim().slice(-rest.length);
  return fold(kept) === rest ? kept : rest;
}

function readDigits(digits, unit, most) {
  let match = BY_SPACES.exec(digits);
  if (match) return make(match[1], match[2], unit, most);
  match = BY_DOTS.exec(digits) ?? BY_COMMAS.exec(digits);
  if (match) {
    const groups = match[1].split(/[.,]/);
    if (groups.length === 2 && match[2] === undefined) {
      const few = `${groups[0]},${groups[1]}`.replace(/0+$/, "").replace(/,$/, "");
      return { number: null, unit, readings: [groups.join(""), few] };
    }
    return make(match[1], match[2], unit, most);
  }
  match = DECIMAL.exec(digits);
  return match ? make(match[1], match[2], unit, most) : { number: null, unit };
}

function make(whole, fraction = "", unit, most) {
  const digits = whole.replace(/\D/g, "");
  if (digits.length + fraction.length > most) return { number: null, unit };
  const plain = digits.replace(/^0+(?=.)/, "");
  return { number: fraction ? `${plain}.${fraction}` : plain, unit };
}
