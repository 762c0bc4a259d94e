// The writing form: puts its parts together. What is typed stays on this phone until it is sent.

import { fieldOf, isBlank, makeActivities, showFieldProblem } from "./activities.js";
import { planSending } from "./addresses.js";
import { pathOf } from "./canonical.js";
import { copyText } from "./clipboard.js";
import { listPlaces, pickRoutine } from "./copying.js";
import { addDays, dayText, isInService, makeCalendar, officeNow, pickDays, unitOn } from "./days.js";
import { isLeave, makeRules } from "./rules.js";
import { openStorage } from "./storage.js";

const here = new URL("./", import.meta.url);
const root = new URL("../", here);
const form = document.querySelector("[data-write]");
const part = (name) => form.querySelector(`[data-${name}]`);
const top = (name) => document.getElementById(`tulis-${name}`); // a control of the day, not of an activity
const topField = (name) => (name === "kegiatan" ? fieldOf(form, name) : top(name).closest("[data-field]"));
const status = document.querySelector("[data-write-status]");
const FREE = ["kendala", "rencana", "narasi"];
const RECENT = 28; // days whose reports surely lie in the person's own file

const make = (name, className, ...content) => {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...content);
  return made;
};
const readJson = async (path) => {
  const response = await fetch(new URL(path, here));
  if (!response.ok) throw new Error(path);
  return response.json();
};

const storage = openStorage(root.pathname);
let office; // kantor.json
let rules;
let person = null;
let published = { ada: [], laporan: {} }; // of this person: days with a file, and their reports
let tanggal = "";
let older = null; // a report from further back, while it is corrected
let isAsked = false; // somebody tried to send: what is missing may be said
let checked = null;
let removed = null;

const activities = makeActivities(part("activities"), document.querySelector("[data-activity-template]"), {
  onChange: () => update(),
  onRemove: (values, at) => offerUndo(values, at),
});

// ---- reading and filling

const readForm = () => ({
  pegawai: person?.slug ?? "",
  tanggal,
  status: form.elements.status.value,
  kegiatan: isLeave(form.elements.status.value) ? [] : activities.read(),
  ...Object.fromEntries(FREE.map((name) => [name, top(name).value])),
});

// With leave chosen by mistake, the activities typed before are still there.
const readDraft = () => ({ ...readForm(), kegiatan: activities.read() });
const isEmpty = (draft) => draft.kegiatan.every(isBlank) && FREE.every((name) => !draft[name]) && !isLeave(draft.status);

function fillForm(draft) {
  form.elements.status.value = draft?.status ?? "hadir";
  activities.fill(draft?.kegiatan);
  for (const name of FREE) top(name).value = draft?.[name] ?? "";
}

const filedDays = () => new Set([...published.ada, ...Object.keys(storage.readSent(person.slug)), ...(older ? [tanggal] : [])]);
const knownReports = () => ({ ...published.laporan, ...storage.readSent(person.slug) });
const results = () => office.rhk[tanggal.slice(0, 4)] ?? [];

// ---- checking

const contextOf = () => ({ person, results: results().map(([slug]) => slug), today: officeNow(office).slice(0, 10) });
const isMissing = ({ code }) => code === "E102";
const isError = ({ code }) => code.startsWith("E");
const isPersonal = ({ code }) => code.startsWith("E2");

function update() {
  if (!person || !tanggal) return;
  checked = rules.check(readForm(), contextOf());
  form.querySelector("[data-activities-part]").hidden = isLeave(form.elements.status.value);
  part("leave-note").hidden = !isLeave(form.elements.status.value);
  showProblems();
  showState();
  showSending();
}

function showProblems() {
  const fields = [...activities.fields(), ...["tanggal", "kegiatan", ...FREE].map((name) => [name, topField(name)])];
  for (const [where, field] of fields) {
    const own = checked.problems.filter((one) => one.where === where && (isAsked || !isMissing(one)));
    const isTyping = field.contains(document.activeElement) && !field.classList.contains("write-field--wrong");
    showFieldProblem(field, isTyping && !isAsked ? own.filter(isPersonal) : own);
  }
}

const errors = () => checked.problems.filter(isError);

function showState() {
  const wrong = errors().filter((one) => isAsked || !isMissing(one));
  const count = checked.report.kegiatan.length;
  const what = isLeave(checked.report.status) ? checked.report.status : `${count} kegiatan`;
  const say = wrong.length ? `Ada ${wrong.length} hal yang perlu diperbaiki sebelum dikirim:`
    : errors().length ? "Belum lengkap: tulis yang dikerjakan dulu." : `Siap dikirim: ${dayText(tanggal)}, ${what}.`;
  if (part("sentence").textContent !== say) part("sentence").textContent = say;
  part("state").classList.toggle("write-send__state--wrong", wrong.length > 0);
  part("problem-list").replaceChildren(...wrong.map((one) => {
    const button = make("button", "write-send__problem", `${placeText(one.where)}: ${one.message}`);
    button.type = "button";
    button.addEventListener("click", () => focusField(one.where));
    return make("li", "", button);
  }));
}

function placeText(where) {
  const [head, at, name] = where.split(".");
  if (name) return `Kegiatan ${Number(at) + 1}, ${name}`;
  return { narasi: "Catatan", tanggal: "Tanggal", kegiatan: "Kegiatan" }[head] ?? head[0].toUpperCase() + head.slice(1);
}

function focusField(where) {
  const [head, at, name] = where.split(".");
  const field = name ? activities.field(Number(at), name) : topField(head);
  field?.closest("details")?.setAttribute("open", "");
  const target = field?.querySelector("input, select, textarea") ?? part("add");
  target.focus();
  target.scrollIntoView({ block: "center" });
}

// ---- sending

const isCorrection = () => published.ada.includes(tanggal) || Boolean(older);
const currentPath = () => (older ?? published.laporan[tanggal])?.berkas ?? pathOf({ pegawai: person.slug, tanggal });

function branchToday() {
  const today = officeNow(office).slice(0, 10);
  const isDaily = office.forge.cabang_harian && makeCalendar(office).isWorking(today);
  return isDaily ? `laporan/${today}` : office.forge.cabang;
}

const planFor = (branch) => planSending(office.forge, { branch, path: currentPath(), text: checked.text, isCorrection: isCorrection() });

function showSending() {
  part("path").textContent = currentPath();
  part("text").textContent = checked.text;
  const plan = planFor(branchToday());
  const link = part("send");
  if (link) {
    link.href = errors().length ? "#bagian-kirim" : plan.url;
    link.textContent = isCorrection() ? `Kirim perbaikan lewat ${office.forge.nama}` : `Kirim lewat ${office.forge.nama}`;
    part("main-branch").hidden = branchToday() === office.forge.cabang || errors().length > 0;
    part("main-link").href = planFor(office.forge.cabang).url;
  }
  part("how").textContent = howText(plan);
}

function howText({ url, mustCopy }) {
  const { nama } = office.forge;
  if (!navigator.onLine) return "Jaringan sedang putus. Yang Anda ketik tersimpan di ponsel ini; kirim setelah tersambung.";
  if (!url) return "Salin teksnya atau unduh berkasnya, lalu serahkan kepada admin kantor.";
  if (isCorrection() && mustCopy) return `Teks lengkapnya disalin lebih dulu. Di ${nama}, ganti seluruh isi lama dengan teks itu, lalu simpan.`;
  if (mustCopy) return `Teksnya disalin lebih dulu. Tempel di halaman ${nama} yang terbuka, lalu simpan.`;
  return `${nama} terbuka dengan teks yang sudah terisi. Periksa sekali lagi di sana, lalu simpan.`;
}

// Nothing leaves while something is wrong: the first thing to put right gets the focus instead.
function refuse() {
  isAsked = true;
  update();
  if (!errors().length) return false;
  part("state").focus();
  return true;
}

async function send(event) {
  if (refuse()) {
    event.preventDefault();
    return;
  }
  const link = event.currentTarget;
  const plan = planFor(link === part("send") ? branchToday() : office.forge.cabang);
  if (plan.mustCopy) {
    event.preventDefault();
    await copyText(checked.text);
    window.open(plan.url, "_blank", "noopener");
  }
  offerDone(`Laporan ${dayText(tanggal)} dibuka di ${office.forge.nama}. Setelah tersimpan di sana, tutup drafnya di sini.`);
}

async function copyOut() {
  isAsked = true;
  update();
  const isCopied = await copyText(checked.text);
  const left = errors().length;
  if (!isCopied) offerDone("Teks belum tersalin. Buka “Lihat teks berkasnya”, lalu salin dari sana.");
  else if (left) offerDone(`Teks tersalin, tetapi masih ada ${left} hal yang perlu diperbaiki.`);
  else offerDone("Teks tersalin. Setelah terkirim, tutup drafnya di sini.");
}

function download(event) {
  if (refuse()) {
    event.preventDefault();
    return;
  }
  const link = event.currentTarget;
  const address = URL.createObjectURL(new Blob([checked.text], { type: "text/markdown" }));
  link.href = address;
  link.download = `${tanggal}.md`;
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  offerDone(`Berkas ${tanggal}.md diunduh.`);
}

function offerDone(text) {
  part("sent-text").textContent = text;
  part("done").hidden = errors().length > 0;
  part("sent").hidden = false;
}

function finish() {
  storage.writeSent({ ...readForm(), bukti: undefined });
  storage.removeDraft({ pegawai: person.slug, tanggal });
  const day = tanggal;
  openDay(pickDays(office, person, filedDays(), officeNow(office)).find(({ isFiled }) => !isFiled)?.day ?? day);
  sayStatus(`Laporan ${dayText(day)} selesai. Terima kasih.`);
  status.scrollIntoView({ block: "center" });
}

// ---- drafts

let waiting;
function saveSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(save, 300);
}

function save() {
  clearTimeout(waiting);
  if (!person || !tanggal) return;
  const draft = readDraft();
  if (isEmpty(draft) && !storage.readDraft(draft)) return;
  const time = new Date().toTimeString().slice(0, 5).replace(":", ".");
  const isKept = storage.writeDraft(draft);
  storage.writeLast({ ...storage.readLast(), tanggal });
  part("draft").textContent = isKept ? `Draf tersimpan di ponsel ini pukul ${time}.` : "Ponsel ini tidak mengizinkan draf disimpan; jangan tutup halaman ini dulu.";
}

function clear() {
  const draft = readDraft();
  storage.removeDraft(draft);
  fillForm(null);
  removed = { draft };
  showUndo("Isian dikosongkan.");
  isAsked = false;
  update();
}

function offerUndo(values, at) {
  removed = { values, at };
  showUndo("Kegiatan dihapus.");
}

function showUndo(text) {
  part("undo-text").textContent = text;
  part("undo").hidden = false;
}

function undo() {
  part("undo").hidden = true;
  if (removed?.draft) fillForm(removed.draft);
  else if (removed) activities.restore(removed.values, removed.at);
  removed = null;
  update();
  saveSoon();
}

function sayStatus(text) {
  status.textContent = text;
  status.hidden = !text;
}

// ---- who and when

function showPeople() {
  const select = form.elements.pegawai;
  const today = officeNow(office).slice(0, 10);
  const served = office.pegawai.filter((one) => isInService(one, today));
  for (const [slug, nama] of Object.entries(office.unit)) {
    const own = served.filter((one) => unitOn(one, today) === slug);
    const group = Object.assign(document.createElement("optgroup"), { label: nama });
    group.append(...own.map((one) => Object.assign(document.createElement("option"), { value: one.slug, textContent: one.nama })));
    if (own.length) select.append(group);
  }
}

function showPerson() {
  part("who").hidden = !person;
  part("who-choice").hidden = Boolean(person);
  part("days").hidden = part("other-day").hidden = !person;
  if (person) part("who-name").replaceChildren(make("strong", "", person.nama), ` ${office.unit[unitOn(person, tanggal)] ?? ""}`);
}

async function openPerson(slug, day) {
  save();
  person = office.pegawai.find((one) => one.slug === slug || one.dulu?.includes(slug)) ?? null;
  published = { ada: [], laporan: {} };
  if (!person) {
    showPerson();
    return;
  }
  published = await readJson(`laporan/${person.slug}.json`).catch(() => published);
  const offered = pickDays(office, person, filedDays(), officeNow(office));
  await openDay(day ?? offered.find(({ isFiled }) => !isFiled)?.day ?? offered[0].day);
}

async function readOlder(day) {
  const isRecent = day > addDays(officeNow(office).slice(0, 10), -RECENT) || published.ada.includes(day);
  if (isRecent) return null;
  const found = await readJson(new URL(`data/laporan-${day.slice(0, 7)}.json`, root)).catch(() => ({ laporan: [] }));
  return found.laporan.find((one) => one.pegawai === person.slug && one.tanggal === day) ?? null;
}

async function openDay(day) {
  save();
  tanggal = day;
  form.elements.tanggal.value = day;
  older = await readOlder(day);
  isAsked = false;
  part("undo").hidden = part("sent").hidden = true;
  part("draft").textContent = "";
  showPerson();
  showDays();
  activities.offer(groupResults());
  const draft = storage.readDraft({ pegawai: person.slug, tanggal });
  fillForm(draft ?? older ?? knownReports()[day]);
  sayStatus(!isCorrection() ? "" : `Laporan ${dayText(day)} sudah ada. Yang Anda kirim menggantikan isinya, dan perubahannya tercatat.`);
  showCopies();
  update();
}

function showDays() {
  const offered = pickDays(office, person, filedDays(), officeNow(office));
  if (!offered.some(({ day }) => day === tanggal)) offered.push({ day: tanggal, remark: isCorrection() ? "sudah ada laporan" : "" });
  part("day-list").replaceChildren(...offered.map(({ day, remark }) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "hari", value: day, checked: day === tanggal, className: "write-choice__input" });
    return make("label", "write-choice__item", input, make("span", "", dayText(day), remark ? make("small", "write-choice__remark", remark) : ""));
  }));
}

function groupResults() {
  const unit = unitOn(person, tanggal);
  const rows = results();
  const groups = [
    ["RHK Anda", rows.filter(([, , , own]) => own === person.slug)],
    ["RHK unit Anda", rows.filter(([, , of]) => of === unit)],
    ["RHK lain", rows.filter(([, , of, own]) => of !== unit && own !== person.slug)],
  ];
  return groups.filter(([, found]) => found.length);
}

// ---- copying from earlier reports

function showCopies() {
  const { day, all, routine } = pickRoutine(knownReports(), tanggal);
  part("copy").hidden = !routine.length;
  const copy = (text, remark, copied) => {
    const button = make("button", "write-copy__button", make("span", "", text), make("small", "write-copy__remark", remark));
    button.type = "button";
    button.addEventListener("click", () => {
      copied.forEach((activity) => activities.add(activity));
      button.disabled = true;
      update();
      saveSoon();
      sayCopied(copied.length);
    });
    return make("li", "", button);
  };
  part("copy-list").replaceChildren(
    ...(all.length > 1 ? [copy(`Semua dari ${dayText(day)}`, `${all.length} kegiatan`, all)] : []),
    ...routine.map(({ activity, count, day: last }) => copy(activity.uraian, count > 1 ? `${count} kali, terakhir ${dayText(last)}` : dayText(last), [activity])),
  );
  part("places").replaceChildren(...listPlaces(knownReports()).map((value) => Object.assign(document.createElement("option"), { value })));
}

const sayCopied = (count) => sayStatus(`${count} kegiatan disalin. Isi hasil dan jumlahnya.`);

// A number without its unit: the planned result knows which.
function suggestUnit(input) {
  const card = input.closest("[data-activity]");
  if (!card || !["jumlah", "rhk"].includes(input.name)) return;
  const [rhk, jumlah, satuan] = ["rhk", "jumlah", "satuan"].map((name) => card.querySelector(`[name="${name}"]`));
  if (jumlah.value && !satuan.value && /^[\d.,\s]+$/.test(jumlah.value)) satuan.value = results().find(([slug]) => slug === rhk.value)?.[4] ?? "";
}

// A line that appears between press and release would move the button from under the finger.
let isPressed = false;
const updateCalmly = () => isPressed || setTimeout(update);

// ---- the start

function listen() {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    update();
    saveSoon();
  });
  form.addEventListener("focusout", updateCalmly);
  document.addEventListener("pointerdown", () => (isPressed = true));
  for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, () => {
    isPressed = false;
    updateCalmly();
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name === "hari" || (target.name === "tanggal" && target.value)) openDay(target.value);
    if (target.name === "pegawai" && target.value) {
      storage.writeLast({ pegawai: target.value });
      openPerson(target.value);
    }
    suggestUnit(target);
    updateCalmly();
  });
  part("who-change").addEventListener("click", () => {
    save();
    part("who-choice").hidden = false;
    form.elements.pegawai.focus();
  });
  part("add").addEventListener("click", () => {
    activities.add().querySelector("[name=uraian]").focus();
    update();
  });
  part("undo-button").addEventListener("click", undo);
  part("send")?.addEventListener("click", send);
  part("main-link").addEventListener("click", send);
  part("copy-text").addEventListener("click", copyOut);
  part("download").addEventListener("click", download);
  part("done").addEventListener("click", finish);
  part("clear").addEventListener("click", clear);
  for (const name of ["online", "offline"]) window.addEventListener(name, update);
  window.addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
}

function keepOffline() {
  const worker = navigator.serviceWorker; // absent where the site has no https
  worker?.register(new URL("sw.js", here)).catch(() => {});
  worker?.addEventListener("controllerchange", () => person && readJson(`laporan/${person.slug}.json`).catch(() => {}));
}

async function start() {
  try {
    office = await readJson("kantor.json");
  } catch {
    sayStatus("Data kantor belum dapat dimuat. Sambungkan ke internet, lalu muat ulang halaman ini.");
    return;
  }
  rules = makeRules(office.aturan);
  document.querySelector("[data-hand]").open = false;
  form.hidden = false;
  part("units").replaceChildren(...office.satuan.map((value) => Object.assign(document.createElement("option"), { value })));
  form.elements.tanggal.max = officeNow(office).slice(0, 10);
  showPeople();
  listen();
  activities.fill([]);
  const asked = new URLSearchParams(location.search);
  const last = storage.readLast();
  const slug = asked.get("pegawai") ?? last.pegawai;
  const hasDraft = last.tanggal && slug && storage.readDraft({ pegawai: slug, tanggal: last.tanggal });
  if (slug) await openPerson(slug, asked.get("tanggal") ?? (hasDraft ? last.tanggal : undefined));
  keepOffline();
}

start();
