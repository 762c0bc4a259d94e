// The file of a report in canonical form, as generator/render/canonical_report.py writes it:
// `jejak check --fix` would change nothing. tests/browser/test_write_form.py holds the two equal.

const TEXTS = ["uraian", "hasil", "satuan", "lokasi", "kendala", "rencana"];
const TIMES = ["mulai", "selesai"];
const PLAIN = /^[\p{L}\p{N}](?:[^\n:#]|:(?=\S)|(?<! )#)*(?<![\s:])$/u;
const LIKE_KEY = /^[\p{L}\p{N}_ .\-/]{1,40}[:：∶=]/u;
const LIKE_BULLET = /^(?:[0-9]{1,2}|[a-z])[.)]/;
const LIKE_VALUE = /^(?:[0-9][0-9a-fox_.+-]*|true|false|yes|no|on|off|y|n|null)$/i;
const ACTIVITY = ["uraian", "hasil", "jumlah", "satuan", "rhk", "jenis", "mulai", "selesai", "lokasi", "bukti", "kendala"];

export const pathOf = ({ pegawai, tanggal }) =>
  `entries/${pegawai}/${tanggal.slice(0, 4)}/${tanggal.slice(5, 7)}/${tanggal}.md`;

export const defaultKind = (rhk) => (rhk ? "skp" : "tambahan");

const quote = (text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
const isUnclear = (text) =>
  LIKE_KEY.test(text) || LIKE_BULLET.test(text) || LIKE_VALUE.test(text);
const scalar = (text, isQuoted) => (isQuoted || !PLAIN.test(text) ? quote(text) : text);

function canBeBlock(text) {
  const lines = text.split("\n");
  return lines.length > 1 && lines[0] !== "" && lines.every((line) => line === line.trim());
}

// Lines of one text: the place of the field it came from is kept with each line.
function* writeField(head, indent, name, value, where) {
  if (TEXTS.includes(name) && canBeBlock(value)) {
    yield { text: `${head}${name}: |-`, where };
    yield* writeBlock(value, `${indent}  `, where);
  } else {
    yield { text: `${head}${name}: ${scalar(value, TIMES.includes(name))}`, where };
  }
}

function* writeBlock(value, indent, where) {
  for (const line of value.split("\n")) yield { text: line && indent + line, where };
}

function* writeTextItem(text, where) {
  if (canBeBlock(text)) {
    yield { text: "  - |-", where };
    yield* writeBlock(text, "    ", where);
  } else {
    yield { text: `  - ${scalar(text, isUnclear(text))}`, where };
  }
}

function* writeActivity(activity, where) {
  const jenis = activity.jenis === defaultKind(activity.rhk) ? "" : activity.jenis;
  const values = { ...activity, jenis };
  const names = ACTIVITY.filter((name) => values[name]?.length);
  if (names.length === 1 && values.uraian) {
    yield* writeTextItem(values.uraian, `${where}.uraian`);
    return;
  }
  for (const [at, name] of names.entries()) {
    const head = at ? "    " : "  - ";
    if (name !== "bukti") {
      yield* writeField(head, "    ", name, values[name], `${where}.${name}`);
    } else if (values.bukti.length === 1) {
      yield { text: `${head}bukti: ${scalar(values.bukti[0])}`, where: `${where}.bukti` };
    } else {
      yield { text: `${head}bukti:`, where: `${where}.bukti` };
      for (const link of values.bukti) yield { text: `      - ${scalar(link)}`, where: `${where}.bukti` };
    }
  }
}

function* writeLines(report) {
  yield { text: "---", where: "" };
  for (const name of ["tanggal", "pegawai", "status"]) {
    if (report[name]) yield* writeField("", "", name, report[name], name);
  }
  if (report.kegiatan.length) yield { text: "kegiatan:", where: "kegiatan" };
  for (const activity of report.kegiatan) yield* writeActivity(activity, `kegiatan.${activity.at}`);
  for (const name of ["kendala", "rencana"]) {
    if (report[name]) yield* writeField("", "", name, report[name], name);
  }
  yield { text: "---", where: "" };
  if (report.narasi) for (const text of report.narasi.split("\n")) yield { text, where: "narasi" };
}

// A report with cleaned values ("" or [] where absent): its lines, each with the field it holds.
export const renderLines = (report) => [...writeLines(report)];
export const joinLines = (lines) => `${lines.map(({ text }) => text).join("\n")}\n`;
