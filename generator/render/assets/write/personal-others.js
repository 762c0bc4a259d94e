// What a number with a telling word beside it may still be: generator/validate/personal_data/other_numbers.py.

const AMOUNT = /^(?:[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{2})?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{2})?)$/;
const BUDGET_CODE = /^[1-9](?:\.[0-9]{1,4}){2,}(?:\.[0-9]{5})?$/;
const DAY = /^(?:(?:0?[1-9]|[12][0-9]|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))$/;
const TIME = /^(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]$/;
const YEAR = /^(?:19|20)[0-9]{2}$/;
const UUID = /(?<![0-9A-Za-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z])/gi;
const UUID_LENGTH = 36;
const LONGEST_NAME = 24;
const PERSONAL = ["nik", "npwp", "nip", "phone", "account", "bpjs"];

export const MONEY = /(?:rp\.?|rupiah|idr) ?$/i;

const before = (c, count) => c.text.slice(Math.max(0, c.start - count), c.start);
const after = (c, count) => c.text.slice(c.end, c.end + count);

// The digits split at spaces, each word with what it is joined to in the text.
function wordsOf(c) {
  const head = before(c, 24).match(/[0-9.,:/-]*$/)[0];
  const tail = after(c, 24).match(/^[0-9.,:/-]*/)[0];
  return `${head}${c.typed}${tail}`.split(/[\s|–]+/).map((word) => word.replace(/^[.,:/-]+|[.,:/-]+$/g, "")).filter(Boolean);
}

export const isBudgetCode = (c) => wordsOf(c).some((word) => BUDGET_CODE.test(word));
export const holdsAmount = (c) => wordsOf(c).some((word) => AMOUNT.test(word));

export const isRowOfAmounts = (c) => wordsOf(c).length > 1 && holdsAmount(c);
export const fillsCells = (c) => c.gaps.some((gap) => gap.includes("|"));
export const isList = (c) => c.gaps.some((gap) => /[,;] /.test(gap));

export function isGroupedEvenly({ lengths }) {
  const first = lengths.slice(0, -1);
  return first.length < 3 || (new Set(first).size === 1 && lengths.at(-1) <= first[0]);
}

export function holdsDayOrTime(c) {
  const words = wordsOf(c);
  return words.some((word) => DAY.test(word) || TIME.test(word)) || words.every((word) => YEAR.test(word));
}

export function isTimetable(c) {
  const words = wordsOf(c);
  return words.some((word) => DAY.test(word)) || words.every((word) => TIME.test(word));
}

export function isDocumentNumber(c) {
  if (!c.gaps.some((gap) => gap.includes("/"))) return false;
  if (YEAR.test(c.text.slice(c.end - c.lengths.at(-1), c.end))) return true;
  if (c.has("phone")) return false;
  return before(c, 1) === "/" || after(c, 1) === "/" || c.has("document");
}

export function isPartOfCode(c) {
  const head = before(c, UUID_LENGTH);
  if (/[0-9]{2}[.-]$/.test(head)) return true;
  if (c.lengths.length > 1 && c.has("token")) return true;
  const around = head + c.text.slice(c.start, c.end + UUID_LENGTH);
  const [start, end] = [head.length, head.length + c.end - c.start];
  return [...around.matchAll(UUID)].some((found) => found.index <= start && end <= found.index + UUID_LENGTH);
}

export function standsInCode(c, kind) {
  const follows = /\p{L}/u.test(before(c, 1));
  const isJoined = follows || (/\p{L}/u.test(after(c, 1)) && /[_\-/]/.test(before(c, 1)) && c.lengths.length === 1);
  if (!isJoined || (follows && PERSONAL.some(c.has))) return false;
  const [head, tail] = [before(c, 24), after(c, 24)];
  if (MONEY.test(head)) return true;
  if (kind === "nik" && c.lengths.length === 1) {
    const around = head.match(/[A-Za-z0-9]*$/)[0].length + tail.match(/^[A-Za-z0-9]*/)[0].length;
    if (around + c.end - c.start <= LONGEST_NAME) return false;
  }
  const word = head.match(/(?<![A-Za-z0-9])[A-Za-z]{3,20}$/)?.[0];
  const isNamed = word !== undefined && !/[\p{L}\p{N}]/u.test(after(c, 1));
  return !isNamed || (kind === "phone" && word === word.toUpperCase());
}
