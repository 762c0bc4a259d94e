// Drafts are kept while somebody types; what was removed can be brought back.

import { update } from "./showing.js";
import { activities, fillForm, isEmpty, part, readDraft, state, storage } from "./state.js";

let waiting;
let isChanged = false; // a report that is only looked at leaves no draft behind
let removed = null;

export function saveSoon() {
  isChanged = true;
  clearTimeout(waiting);
  waiting = setTimeout(save, 300);
}

export function save() {
  clearTimeout(waiting);
  if (!state.person || !state.tanggal || !isChanged) return;
  isChanged = false;
  const draft = readDraft();
  if (isEmpty(draft) && !storage.readDraft(draft)) return;
  const time = new Date().toTimeString().slice(0, 5).replace(":", ".");
  const isKept = storage.writeDraft(draft);
  storage.writeLast({ ...storage.readLast(), tanggal: state.tanggal, isHandedOver: false });
  part("draft").textContent = isKept ? `Draf tersimpan di ponsel ini pukul ${time}.` : "Ponsel ini tidak mengizinkan draf disimpan; jangan tutup halaman ini dulu.";
}

export function forgetDraft() {
  clearTimeout(waiting);
  isChanged = false;
  storage.removeDraft({ pegawai: state.person.slug, tanggal: state.tanggal });
}

function clear() {
  const draft = readDraft();
  forgetDraft();
  fillForm(null);
  removed = { draft };
  showUndo("Isian dikosongkan.");
  state.isAsked = false;
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

export function listenToDrafts() {
  part("undo-button").addEventListener("click", undo);
  part("clear").addEventListener("click", clear);
  part("activities").addEventListener("removed", ({ detail }) => offerUndo(detail.values, detail.at));
  window.addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
}
