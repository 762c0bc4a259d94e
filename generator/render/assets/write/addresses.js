// Where the forge opens its editor. The shapes come from generator/aggregate/forge_links.py.

const quotePath = (path) => path.split("/").map(encodeURIComponent).join("/");

export function fillAddress(shape, { branch, path, text }) {
  const cut = path.lastIndexOf("/");
  const parts = {
    ref: quotePath(branch),
    path: quotePath(path),
    folder: quotePath(path.slice(0, cut)),
    name: encodeURIComponent(path.slice(cut + 1)),
    text: encodeURIComponent(text),
  };
  return shape.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
}

// What sending takes: {url, mustCopy}; url null without a forge. mustCopy: the text is not in it.
export function planSending(forge, { branch, path, text, isCorrection }) {
  if (!forge.baru) return { url: null, mustCopy: true };
  const shape = isCorrection ? forge.perbaiki : forge.baru;
  const url = fillAddress(shape, { branch, path, text });
  const holdsText = shape.includes("{text}");
  if (holdsText && url.length <= forge.panjang_alamat) return { url, mustCopy: false };
  const bare = shape.replace(/[?&]value=\{text\}/, "");
  return { url: fillAddress(bare, { branch, path, text: "" }), mustCopy: true };
}
