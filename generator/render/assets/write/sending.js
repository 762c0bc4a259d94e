// The way out: to the forge's editor, the clipboard or a file. Nothing leaves while it is wrong.

import { planSending } from "./addresses.js";
import { copyAtOnce, copyText } from "./clipboard.js";
import { dayText, makeCalendar } from "./days.js";
import { save } from "./drafts.js";
import { errors, isPersonal, onUpdate, update } from "./showing.js";
import { currentPath, isCorrection, part, state, storage, today } from "./state.js";

const NOT_COPIED = "Teks belum tersalin. Buka “Lihat teks berkasnya”, lalu salin dari sana.";

function branchToday() {
  const { office } = state;
  const isDaily = office.forge.cabang_harian && makeCalendar(office).isWorking(today());
  return isDaily ? `laporan/${today()}` : office.forge.cabang;
}

const planFor = (branch) => planSending(state.office.forge, { branch, path: currentPath(), text: state.checked.text, isCorrection: isCorrection() });

function showSending() {
  part("path").textContent = currentPath();
  part("text").textContent = state.checked.text;
  const plan = planFor(branchToday());
  const link = part("send");
  if (link) {
    link.href = errors().length ? "#bagian-kirim" : plan.url;
    link.textContent = isCorrection() ? `Kirim perbaikan lewat ${state.office.forge.nama}` : `Kirim lewat ${state.office.forge.nama}`;
    part("main-branch").hidden = branchToday() === state.office.forge.cabang || errors().length > 0;
    part("main-link").href = planFor(state.office.forge.cabang).url;
  }
  part("how").textContent = howText(plan);
}

function howText({ url, mustCopy }) {
  const { nama } = state.office.forge;
  if (!navigator.onLine) return "Jaringan sedang putus. Yang Anda ketik tersimpan di ponsel ini; kirim setelah tersambung.";
  if (!url) return "Salin teksnya atau unduh berkasnya, lalu serahkan kepada admin kantor.";
  if (isCorrection() && mustCopy) return `Teks lengkapnya disalin lebih dulu. Di ${nama}, ganti seluruh isi lama dengan teks itu, lalu simpan.`;
  if (mustCopy) return `Teksnya disalin lebih dulu. Tempel di halaman ${nama} yang terbuka, lalu simpan.`;
  return `${nama} terbuka dengan teks yang sudah terisi. Periksa sekali lagi di sana, lalu simpan.`;
}

// Nothing leaves while something is wrong: the first thing to put right gets the focus instead.
function refuse() {
  state.isAsked = true;
  update();
  if (!errors().length) return false;
  part("state").focus();
  return true;
}

function send(event) {
  if (refuse()) {
    event.preventDefault();
    return;
  }
  const link = event.currentTarget;
  const plan = planFor(link === part("send") ? branchToday() : state.office.forge.cabang);
  if (plan.mustCopy && !copyAtOnce(state.checked.text)) {
    event.preventDefault();
    offerDone(NOT_COPIED);
    return;
  }
  handOver(`Laporan ${dayText(state.tanggal)} dibuka di ${state.office.forge.nama}. Setelah tersimpan di sana, tutup drafnya di sini.`);
}

// A half-done report may be copied; somebody's number may not.
async function copyOut() {
  state.isAsked = true;
  update();
  if (errors().some(isPersonal)) {
    part("state").focus();
    return;
  }
  const isCopied = await copyText(state.checked.text);
  const left = errors().length;
  if (!isCopied) offerDone(NOT_COPIED);
  else if (left) offerDone(`Teks tersalin, tetapi masih ada ${left} hal yang perlu diperbaiki.`);
  else handOver("Teks tersalin. Setelah terkirim, tutup drafnya di sini.");
}

function download(event) {
  if (refuse()) {
    event.preventDefault();
    return;
  }
  const link = event.currentTarget;
  const address = URL.createObjectURL(new Blob([state.checked.text], { type: "text/markdown" }));
  link.href = address;
  link.download = `${state.tanggal}.md`;
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  handOver(`Berkas ${state.tanggal}.md diunduh.`);
}

// What was handed over is not what somebody comes back to write on another day.
function handOver(text) {
  save();
  storage.writeLast({ ...storage.readLast(), isHandedOver: true });
  offerDone(text);
}

function offerDone(text) {
  part("sent-text").textContent = text;
  part("done").hidden = errors().length > 0;
  part("sent").hidden = false;
}

export function listenToSending() {
  onUpdate(showSending);
  part("send")?.addEventListener("click", send);
  part("main-link").addEventListener("click", send);
  part("copy-text").addEventListener("click", copyOut);
  part("download").addEventListener("click", download);
}
