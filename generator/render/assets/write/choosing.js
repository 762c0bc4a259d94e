// Who writes, and for which day: what is kept of both is brought into the form.

import { showCopies } from "./copies.js";
import { addDays, dayText, isInService, pickDays, unitOn } from "./days.js";
import { forgetDraft, save } from "./drafts.js";
import { update } from "./showing.js";
import { activities, fillForm, filedDays, form, isCorrection, isEmpty, knownReports, make, makeOption, NOTHING, now, part, readDraft, readForm, readJson, results, root, sayStatus, state, storage, today } from "./state.js";

const RECENT = 28; // days whose reports surely lie in the person's own file
let turn = 0; // the newest choice; what comes back to an older one is dropped

let shownOn = ""; // the office's day when days were last offered
const offerDays = () => pickDays(state.office, state.person, filedDays(), now());

// What belongs to a day is shown once there is one: nothing can be typed that no draft would hold.
const showRest = () => form.querySelectorAll("[data-rest]").forEach((one) => (one.hidden = !state.tanggal));

export function showPeople() {
  const served = state.office.pegawai.filter((one) => isInService(one, today()));
  for (const [slug, nama] of Object.entries(state.office.unit)) {
    const own = served.filter((one) => unitOn(one, today()) === slug);
    const group = Object.assign(document.createElement("optgroup"), { label: nama });
    group.append(...own.map((one) => makeOption(one.slug, one.nama)));
    if (own.length) form.elements.pegawai.append(group);
  }
}

export function showPersonChoice(isOpen) {
  part("who").hidden = !state.person;
  part("who-choice").hidden = !isOpen;
  part("days").hidden = part("other-day").hidden = !state.person;
  if (!state.person) return;
  const unit = state.office.unit[unitOn(state.person, state.tanggal || today())] ?? "";
  part("who-name").replaceChildren(make("strong", "write-who__person", state.person.nama), make("span", "write-field__note", unit));
}

// Between two choices there is no date, so that nothing typed is kept under a wrong name.
export async function openPerson(slug, day) {
  save();
  const mine = (turn += 1);
  state.tanggal = "";
  state.person = state.office.pegawai.find((one) => one.slug === slug || one.dulu?.includes(slug)) ?? null;
  state.published = NOTHING;
  state.older = null;
  showRest();
  showPersonChoice(!state.person);
  if (!state.person) return;
  const isSlow = setTimeout(sayStatus, 700, "Sebentar, laporan terdahulu sedang dibaca.");
  const found = await readJson(`laporan/${state.person.slug}.json`).catch(() => NOTHING);
  clearTimeout(isSlow);
  if (mine !== turn) return;
  state.published = found;
  const offered = offerDays();
  await openDay(day ?? offered.find(({ isFiled }) => !isFiled)?.day ?? offered[0].day);
}

export async function openDay(day) {
  save();
  const mine = (turn += 1);
  state.tanggal = "";
  state.older = null;
  showRest();
  const older = await readOlder(day);
  if (mine !== turn) return;
  Object.assign(state, { tanggal: day, older, isAsked: false });
  form.elements.tanggal.value = day;
  part("undo").hidden = part("sent").hidden = true;
  part("draft").textContent = "";
  showPersonChoice(false);
  showDays();
  activities.offer(groupResults());
  const draft = storage.readDraft({ pegawai: state.person.slug, tanggal: day });
  const filled = draft ?? older ?? knownReports()[day];
  fillForm(filled);
  // What cannot be read yet, and a day of leave, are on this site without their content.
  const replaced = filled ? "Yang Anda kirim menggantikan isinya" : "Isinya tidak dimuat di sini: yang Anda kirim menggantikan seluruhnya";
  sayStatus(isCorrection() ? `Laporan ${dayText(day)} sudah ada. ${replaced}, dan perubahannya tercatat.` : "");
  showCopies();
  showRest();
  update();
}

// A phone keeps a page open overnight: "today" is another day then. What was typed stays as it is.
export async function openNewDay() {
  if (document.hidden || !state.tanggal || shownOn === today()) return;
  form.elements.tanggal.max = today();
  if (isEmpty(readDraft())) await openPerson(state.person.slug);
  else {
    showDays();
    update();
  }
}

// Older reports lie in the data of their month: large, but a correction so late is rare.
async function readOlder(day) {
  if (day > addDays(today(), -RECENT) || state.published.ada.includes(day)) return null;
  const found = await readJson(new URL(`data/laporan-${day.slice(0, 7)}.json`, root)).catch(() => ({ laporan: [] }));
  return found.laporan.find((one) => one.pegawai === state.person.slug && one.tanggal === day) ?? null;
}

function showDays() {
  const offered = offerDays();
  shownOn = today();
  const { tanggal } = state;
  if (!offered.some(({ day }) => day === tanggal)) offered.push({ day: tanggal, remark: isCorrection() ? "sudah ada laporan" : "" });
  part("day-list").replaceChildren(...offered.map(({ day, remark }) => {
    const input = Object.assign(document.createElement("input"), {
      type: "radio", name: "hari", value: day, checked: day === tanggal, className: "write-choice__input",
    });
    const text = make("span", "", dayText(day), remark ? make("small", "write-choice__remark", remark) : "");
    return make("label", "write-choice__item", input, text);
  }));
}

function groupResults() {
  const unit = unitOn(state.person, state.tanggal);
  const [rows, { slug }] = [results(), state.person];
  const groups = [
    ["RHK Anda", rows.filter(([, , , own]) => own === slug)],
    ["RHK unit Anda", rows.filter(([, , of]) => of === unit)],
    ["RHK lain", rows.filter(([, , of, own]) => of !== unit && own !== slug)],
  ];
  return groups.filter(([, found]) => found.length);
}

// The report is safe at the forge: on to the next day that lacks one.
export async function finish() {
  const day = state.tanggal;
  storage.writeSent(readForm());
  forgetDraft();
  await openDay(offerDays().find(({ isFiled }) => !isFiled)?.day ?? day);
  sayStatus(`Laporan ${dayText(day)} selesai. Terima kasih.`);
  document.querySelector("[data-write-status]").scrollIntoView({ block: "center" });
}
