// Telephone numbers and e-mail addresses: generator/validate/personal_data/phones.py, addresses.py.

import { fillsCells, holdsAmount, isDocumentNumber, isPartOfCode, isTimetable } from "./personal-others.js";

const MOBILE = /^(?:08[1-9][0-9]{7,10}|(?:00)?620?8[1-9][0-9]{7,10})$/;
const PHONE = /^(?:0?8[1-9][0-9]{6,10}|0[2-9][0-9]{7,10}|(?:00)?62[2-9][0-9]{7,11})$/;
const INTERNATIONAL = /^620?[2-9][0-9]{6,11}$/;
const LANDLINE = /^0(?:21|22|24|31|61|4[0-9]{2})[0-9]{6,8}$/;
const SPACED = /^0[0-9]{2,3} [0-9]{3} [0-9]{3,4}$/;
const TIMES = /^ *[.:] *$/;
const AT = / {0,2}[[({<] {0,2}(?:at|et|@) {0,2}[\])}>] {0,2}| {1,2}at {1,2}(?=[A-Za-z0-9-]{1,63} {1,2}dot )/gi;
const DOT = / {0,2}[[({<] {0,2}(?:dot|titik|\.) {0,2}[\])}>] {0,2}| {1,2}dot {1,2}/gi;
const MARKS = /[*~`\\"']|(?<![\p{L}\p{N}])_/gu;
const USER = "([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})";
const STRICT = new RegExp(`${USER}@((?:[A-Za-z0-9-]{1,63}\\.){1,8}(?:[a-z]{2,24}|[A-Z]{2,24}))(?![A-Za-z0-9])`, "g");
const LOOSE = new RegExp(`${USER} {0,2}@ {0,2}((?:[A-Za-z0-9-]{1,63} {0,2}\\. {0,2}){1,8}(?:com|net|org|id|info|edu|gov|co|me|io|biz|xyz|email|my|sg|uk))(?![A-Za-z0-9])`, "gi");
const PROVIDER = new RegExp(`${USER} {0,2}@ {0,2}(g ?mail|yahoo|ymail|rocketmail|outlook|hotmail|icloud|proton(?:mail)?)(?![A-Za-z0-9])`, "gi");
const OFFICE = /^(?:kec|kecamatan|info|admin|humas|kontak|layanan|pengaduan|sekretariat|umum|kantor|desa|ppid)[a-z0-9._-]*$/i;

export function isPhone(c) {
  const { digits, lengths, gaps } = c;
  if (digits.length > 15 || !"086".includes(digits[0]) || gaps.some((gap) => /[,:;=?#]/.test(gap))) return false;
  const before = c.text.slice(Math.max(0, c.start - 2), c.start);
  if (before.endsWith("+") || before === "+(") return INTERNATIONAL.test(digits);
  if (!PHONE.test(digits) && !MOBILE.test(digits)) return false;
  if (isDocumentNumber(c) || isTimetable(c)) return false;
  if (c.has("phone")) return digits[0] !== "8" || !(holdsAmount(c) || fillsCells(c));
  if ((digits.length === 13 && c.has("business")) || isPartOfCode(c)) return false;
  return hasAreaCode(c, before) || (MOBILE.test(digits) && isGroupedSo(digits, lengths, gaps));
}

function hasAreaCode({ digits, lengths, gaps, typed }, before) {
  if (before.endsWith("(") && gaps.length && gaps[0].includes(")")) return digits[0] === "0";
  const isSplit = lengths.length === 2 && [3, 4].includes(lengths[0]) && !gaps[0].includes("\n");
  return (isSplit || SPACED.test(typed)) && LANDLINE.test(digits);
}

function isGroupedSo(digits, lengths, gaps) {
  if (lengths.length === 1 || lengths[0] > 2 || Math.max(...lengths) === 1) return true;
  if (digits.startsWith("62")) return !gaps.some((gap) => gap.includes("|"));
  return new Set(gaps.map((gap) => gap.trim())).size === 1 && !gaps.some((gap) => TIMES.test(gap) || gap.includes("\n"));
}

export function* findAddresses(text) {
  let next = 0;
  for (const line of text.split("\n")) {
    const start = next;
    next += line.length + 1;
    if (!line.includes("@") && line.search(AT) < 0) continue;
    const bare = line.replace(AT, "@").replace(DOT, ".").replace(MARKS, "");
    const seen = new Set();
    for (const pattern of [STRICT, LOOSE, PROVIDER]) {
      for (const match of bare.matchAll(pattern)) {
        const at = bare.indexOf("@", match.index);
        const host = match[2].replaceAll(" ", "").toLowerCase();
        const isOffices = /\.(?:go|desa)\.id$/.test(host) && OFFICE.test(match[1]);
        if (seen.has(at) || isOffices) continue;
        seen.add(at);
        yield { kind: "email", start, masked: `${match[1][0]}•••@•••` };
      }
    }
  }
}
