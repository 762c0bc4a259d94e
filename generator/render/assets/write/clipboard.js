// Copying also works where the site is served without https, as in an office of one computer.

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAtOnce(text);
  }
}

// Without a wait: a page that is opened after one is a pop-up to some browsers, and held back.
export function copyAtOnce(text) {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  field.setAttribute("aria-label", "Teks laporan");
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  return isCopied;
}
