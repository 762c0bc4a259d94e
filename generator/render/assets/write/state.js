// What the form knows at the moment, and the parts of the page it shows it in.

import { fieldOf, isBlank, makeActivities } from "./activities.js";
import { pathOf } from "./canonical.js";
import { officeNow } from "./days.js";
import { isLeave } from "./rules.js";
import { openStorage } from "./storage.js";

export const here = new URL("./", import.meta.url);
export const root = new URL("../", here);
export const form = document.querySelector("[data-write]");
export const part = (name) => form.querySelector(`[data-${name}]`);
export const top = (name) => document.getElementById(`tulis-${name}`); // a control of the day, not of an activity
export const topField = (name) => (name === "kegiatan" ? fieldOf(form, name) : top(name).closest("[data-field]"));
export const FREE = ["kendala", "rencana", "narasi"];
export const NOTHING = { ada: [], laporan: {} };

export const storage = openStorage(root.pathname);
export const activities = makeActivities(part("activities"), document.querySelector("[data-activity-template]"));

// office: kantor.json. published: this person's days with a file, and their newest reports. older: a
// report from further back, while it is corrected. isAsked: somebody tried to send, so what is
// missing may be said. checked: what the rules made of the form.
export const state = { office: null, rules: null, person: null, published: NOTHING, tanggal: "", older: null, isAsked: false, checked: null };

export const make = (name, className, ...content) => {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...content);
  return made;
};
export const makeOption = (value, textContent = value) => Object.assign(document.createElement("option"), { value, textContent });

export async function readJson(path) {
  const response = await fetch(new URL(path, here));
  if (!response.ok) throw new Error(path);
  return response.json();
}

const status = document.querySelector("[data-write-status]");
export function sayStatus(text) {
  status.textContent = text;
  status.hidden = !text;
}

export const now = () => officeNow(state.office);
export const today = () => now().slice(0, 10);
export const results = () => state.office.rhk[state.tanggal.slice(0, 4)] ?? [];

// ---- reading and filling

export const readForm = () => ({
  pegawai: state.person?.slug ?? "",
  tanggal: state.tanggal,
  status: form.elements.status.value,
  kegiatan: isLeave(form.elements.status.value) ? [] : activities.read(),
  ...Object.fromEntries(FREE.map((name) => [name, top(name).value])),
});

// With leave chosen by mistake, the activities typed before are still there.
export const readDraft = () => ({ ...readForm(), kegiatan: activities.read() });
export const isEmpty = (draft) => draft.kegiatan.every(isBlank) && FREE.every((name) => !draft[name]) && !isLeave(draft.status);

export function fillForm(draft) {
  form.elements.status.value = draft?.status ?? "hadir";
  activities.fill(draft?.kegiatan);
  for (const name of FREE) top(name).value = draft?.[name] ?? "";
}

export function filedDays() {
  const { published, person, older, tanggal } = state;
  return new Set([...published.ada, ...Object.keys(storage.readSent(person.slug)), ...(older ? [tanggal] : [])]);
}
export const knownReports = () => ({ ...state.published.laporan, ...storage.readSent(state.person.slug) });
export const isCorrection = () => filedDays().has(state.tanggal);
export const currentPath = () =>
  (state.older ?? state.published.laporan[state.tanggal])?.berkas ?? pathOf({ pegawai: state.person.slug, tanggal: state.tanggal });
