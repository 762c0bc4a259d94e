// The writing form at /tulis/: where it starts. What is typed stays on this phone until it is sent.

import { finish, openDay, openNewDay, openPerson, showPeople, showPersonChoice } from "./choosing.js";
import { listenToDrafts, save, saveSoon } from "./drafts.js";
import { makeRules } from "./rules.js";
import { listenToSending } from "./sending.js";
import { update, updateCalmly, watchPresses } from "./showing.js";
import { activities, form, here, makeOption, part, readJson, results, sayStatus, state, storage, today } from "./state.js";

// A number without its unit: the planned result knows which.
function suggestUnit(input) {
  const card = input.closest("[data-activity]");
  if (!card || !["jumlah", "rhk"].includes(input.name)) return;
  const [rhk, jumlah, satuan] = ["rhk", "jumlah", "satuan"].map((name) => card.querySelector(`[name="${name}"]`));
  const isBare = /^[\d.,\s]+$/.test(jumlah.value) && !satuan.value;
  if (isBare) satuan.value = results().find(([slug]) => slug === rhk.value)?.[4] ?? "";
}

function choose({ target }) {
  if (target.name === "hari" || (target.name === "tanggal" && target.value)) openDay(target.value);
  if (target.name === "pegawai" && target.value) {
    storage.writeLast({ pegawai: target.value });
    openPerson(target.value);
  }
  suggestUnit(target);
  updateCalmly();
}

function listen() {
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const name of ["input", "moved"]) {
    form.addEventListener(name, () => {
      update();
      saveSoon();
    });
  }
  form.addEventListener("focusout", updateCalmly);
  form.addEventListener("change", choose);
  part("who-change").addEventListener("click", () => {
    save();
    showPersonChoice(true);
    form.elements.pegawai.focus();
  });
  part("add").addEventListener("click", () => {
    activities.add({}).querySelector("[name=uraian]").focus();
    update();
  });
  part("done").addEventListener("click", finish);
  for (const name of ["online", "offline"]) window.addEventListener(name, update);
  document.addEventListener("visibilitychange", openNewDay);
  watchPresses();
  listenToDrafts();
  listenToSending();
}

function keepOffline() {
  const worker = navigator.serviceWorker; // absent where the site has no https
  worker?.register(new URL("sw.js", here)).catch(() => {});
  // What was fetched before the worker came is not kept yet.
  worker?.addEventListener("controllerchange", () => state.person && readJson(`laporan/${state.person.slug}.json`).catch(() => {}));
}

async function start() {
  try {
    state.office = await readJson("kantor.json");
  } catch {
    sayStatus("Data kantor belum dapat dimuat. Sambungkan ke internet, lalu muat ulang halaman ini.");
    return;
  }
  state.rules = makeRules(state.office.aturan);
  document.querySelector("[data-hand]").open = false;
  part("units").replaceChildren(...state.office.satuan.map((value) => makeOption(value)));
  form.elements.tanggal.max = today();
  showPeople();
  listen();
  activities.fill([]);
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  const last = storage.readLast();
  const slug = asked.get("pegawai") ?? last.pegawai;
  const hasDraft = last.tanggal && !last.isHandedOver && slug && storage.readDraft({ pegawai: slug, tanggal: last.tanggal });
  keepOffline();
  if (slug) await openPerson(slug, asked.get("tanggal") ?? (hasDraft ? last.tanggal : undefined));
}

start();
