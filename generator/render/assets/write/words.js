// How a message repeats what was typed, and how its template is filled: as `jejak check` does.

const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;
const LONG_NUMBER = /[0-9](?:[^0-9A-Za-z:]{0,9}[0-9]){8,}/g;
const ADDRESS = /[\p{L}\p{N}_.+-]{1,64}@/gu;
const LONGEST = 40;

export const strip = (text, characters) => {
  let [start, end] = [0, text.length];
  while (start < end && characters.includes(text[start])) start += 1;
  while (end > start && characters.includes(text[end - 1])) end -= 1;
  return text.slice(start, end);
};

export function maskNumber(typed) {
  const digits = typed.replace(/\D/g, "");
  const shown = Math.min(4, Math.floor(digits.length / 4));
  return digits.slice(0, shown) + "•".repeat(digits.length - 2 * shown) + digits.slice(digits.length - shown);
}

export function showValue(typed) {
  const plain = strip([...typed].slice(0, 4 * LONGEST).join(""), "“”")
    .replace(HARMFUL, (sign) => `\\u${sign.codePointAt(0).toString(16).padStart(4, "0")}`)
    .replace(LONG_NUMBER, maskNumber)
    .replace(ADDRESS, "•••@");
  const signs = [...plain];
  return signs.length <= LONGEST ? plain : `${signs.slice(0, LONGEST - 1).join("")}…`;
}

export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
