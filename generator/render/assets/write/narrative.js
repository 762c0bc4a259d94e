// What of a note in Markdown could be refused: images, links, quotes in quotes. The check itself asks
// its renderer; this looks at the same marks, and the forge's check has the last word.

const CODE = /`[^`\n]+`/g;
const IMAGE = /!\[[^\]\n]*\]\([^)\n]*\)/g;
const INLINE = /\]\(\s*<?((?:[^\s()>]|\([^\s()]*\))*)/g;
const ANGLED = /<([a-z][a-z0-9+.-]*:[^\s<>]*)>/gi;
const BARE = /(?:^|[\s(*_~])((?:https?:\/\/|ftp:\/\/|www\.)[^\s<)]+)/gim;
const DEFINED = /^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)/gm;

const prose = (text) => text.replace(CODE, "");

export const hasImage = (text) => prose(text).search(IMAGE) >= 0;

export function listTargets(text) {
  const linked = prose(text).replace(IMAGE, "");
  const found = [INLINE, ANGLED, BARE, DEFINED].flatMap((kind) => [...linked.matchAll(kind)].map((match) => match[1]));
  return found.map((target) => (/^www\./i.test(target) ? `http://${target}` : target));
}

export const quoteDepth = (text) =>
  Math.max(...text.split("\n").map((line) => /^[ >]*/.exec(line)[0].replaceAll(" ", "").length));
