// Search on /cari/: a small list of our own over Pagefind's API. Nothing is loaded before the
// field is used, and staff text only ever becomes text nodes.

const root = new URL("../", import.meta.url);
const form = document.querySelector("[data-search]");
const status = document.querySelector("[data-search-status]");
const shortcuts = document.querySelector("[data-search-shortcuts]");
const list = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const older = document.querySelector("[data-search-older]");

const FILTERS = ["pegawai", "unit", "bulan", "jenis"];
const PAGE = 5; // results whose texts are fetched at once
const DAYS = 3; // days shown of one result
const WORDS = 28; // length of an excerpt
const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const WEEKDAYS = "Minggu Senin Selasa Rabu Kamis Jumat Sabtu".split(" ");

const dayText = (iso) => {
  const date = new Date(`${iso}T00:00:00Z`);
  return `${WEEKDAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${monthText(iso)}`;
};
const monthText = (month) => `${MONTHS[month.slice(5, 7) - 1]} ${month.slice(0, 4)}`;
const spanText = (from, to) => (from === to ? monthText(from) : `${monthText(from)} – ${monthText(to)}`);
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const readJson = async (path) => (await fetch(new URL(path, root))).json();

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
};
const link = (text, path) => {
  const made = element("a", "", text);
  made.href = new URL(path, root).href;
  return made;
};

// ---- the indexes: the newest first; a year more where it has few answers; older ones when asked for

let directory; // /cari/daftar.json, once
let engine; // Pagefind, once
const loaded = new Set(); // names of the indexes in use
const facets = new Map(); // hit id -> [pegawai, month, {unit: days}, {kind: days}]
const withFacets = new Set();

const loadDirectory = () => (directory ??= readJson("cari/daftar.json"));

async function startEngine() {
  const [[name, key]] = (await loadDirectory()).indeks;
  const folder = new URL(`pagefind/${name}/`, root);
  const { createInstance } = await import(new URL("pagefind.js", folder).href);
  loaded.add(name);
  return createInstance({ basePath: folder.href, metaCacheTag: key, noWorker: true });
}

const nextIndex = async () => (await loadDirectory()).indeks.find(([name]) => !loaded.has(name));

async function loadIndex([name, key]) {
  if (loaded.has(name)) return;
  loaded.add(name);
  const folder = new URL(`pagefind/${name}/`, root);
  await (await engine).mergeIndex(folder.href, { metaCacheTag: key });
}

async function loadFor(month) {
  await (engine ??= startEngine());
  const holdsMonth = ([, , from, to]) => from <= month && month <= to;
  if (month) await Promise.all((await loadDirectory()).indeks.filter(holdsMonth).map(loadIndex));
}

async function loadFacets() {
  const missing = [...loaded].filter((name) => !withFacets.has(name));
  await Promise.all(missing.map(async (name) => {
    const rows = await readJson(`pagefind/${name}/saring.json`);
    for (const [id, row] of Object.entries(rows)) facets.set(id, row);
    withFacets.add(name);
  }));
}

// ---- filters: a bit for each day on which unit and kind both hold

const EVERY_DAY = 0x7fffffff;

function matchingDays(id, filters) {
  if (!FILTERS.some((name) => filters[name])) return EVERY_DAY;
  const [person, month, units, kinds] = facets.get(id);
  if ((filters.pegawai && filters.pegawai !== person) || (filters.bulan && filters.bulan !== month)) return 0;
  const inUnit = filters.unit ? units[filters.unit] ?? 0 : EVERY_DAY;
  const ofKind = filters.jenis ? kinds[filters.jenis] ?? 0 : EVERY_DAY;
  return inUnit & ofKind;
}

// ---- one result: a person's month, and the days in it where the words stand

function excerpt(words, marks, from, to) {
  const start = Math.max(from, Math.min(marks[0] - 6, to - WORDS));
  const end = Math.min(to, start + WORDS);
  const made = element("p", "search-result__text");
  if (start > from) made.append("… ");
  for (let at = start; at < end; at += 1) {
    made.append(marks.includes(at) ? element("mark", "search-result__mark", words[at]) : words[at], " ");
  }
  if (end < to) made.append("…");
  return made;
}

function findDays(data, days) {
  const words = data.content.split(/\s+/);
  const anchors = data.anchors.filter(({ id }) => /^\d{4}-\d\d-\d\d$/.test(id));
  const ends = anchors.map((_, at) => anchors[at + 1]?.location ?? words.length);
  return anchors
    .map(({ id, location }, at) => {
      const marks = data.locations.filter((place) => place >= location && place < ends[at]);
      const distinct = new Set(marks.map((place) => plain(words[place]))).size;
      return { id, marks, distinct, words, from: location + 1, to: ends[at] };
    })
    .filter(({ id, marks }) => marks.length && days & (1 << (Number(id.slice(8)) - 1)));
}

function showResult(data, days) {
  const path = (data.raw_url ?? data.url).replace(/^\//, "");
  const found = findDays(data, days);
  const inTitle = data.locations.some((place) => place < (data.anchors[0]?.location ?? 0));
  if (!found.length && !(inTitle && days === EVERY_DAY)) return null;
  const best = [...found].sort((a, b) => b.distinct - a.distinct || b.marks.length - a.marks.length);
  const shown = best.slice(0, DAYS).sort((a, b) => (a.id < b.id ? -1 : 1));
  const made = element("li", "search-result", element("h3", "search-result__title", link(data.meta.title, path)));
  for (const { id, words, marks, from, to } of shown) {
    made.append(element("p", "search-result__day", link(dayText(id), `${path}#${id}`)), excerpt(words, marks, from, to));
  }
  if (found.length > DAYS) made.append(element("p", "search-result__rest", `dan ${found.length - DAYS} hari lain pada bulan itu`));
  return made;
}

// ---- the page

let turn = 0; // the newest search; what comes back to an older one is dropped
let hits = [];
let filters = {};

async function showMore(focus) {
  const mine = turn;
  const before = list.children.length;
  while (hits.length && list.children.length < before + PAGE) {
    const batch = hits.splice(0, PAGE);
    const texts = await Promise.all(batch.map((hit) => hit.data()));
    if (mine !== turn) return;
    texts.forEach((data, at) => list.append(showResult(data, matchingDays(batch[at].id, filters)) ?? ""));
  }
  more.hidden = !hits.length;
  if (focus) list.children[before]?.querySelector("a").focus();
}

async function showShortcuts(query) {
  const { pegawai, unit } = await loadDirectory();
  const asked = plain(query).split(/\s+/).filter(Boolean);
  const links = [];
  for (const [slug, name, unitSlug] of pegawai) {
    const parts = plain(name).split(/[\s,.]+/);
    const isNamed = asked.length && asked.every((word) => parts.some((part) => part.startsWith(word)));
    const isChosen = !asked.length && filters.pegawai === slug;
    if (isChosen && filters.bulan) links.push(link(`${name}, ${monthText(filters.bulan)}`, `pegawai/${slug}/${filters.bulan}/`));
    if (isNamed || isChosen) links.push(link(`${name} (${unit[unitSlug] ?? unitSlug})`, `pegawai/${slug}/`));
  }
  if (!asked.length && filters.bulan) links.push(link(monthText(filters.bulan), `bulan/${filters.bulan}/`));
  if (!asked.length && filters.unit) links.push(link(unit[filters.unit], `unit/${filters.unit}/`));
  const items = links.slice(0, 6).map((made) => element("li", "", made));
  shortcuts.replaceChildren(...(items.length ? [element("p", "", "Langsung ke:"), element("ul", "search-page__links", ...items)] : []));
}

async function showOlder() {
  const next = await nextIndex();
  older.hidden = !next || Boolean(filters.bulan);
  if (next) older.textContent = `Cari juga di ${spanText(next[2], next[3])}`;
}

async function spanSearched() {
  const used = (await loadDirectory()).indeks.filter(([name]) => loaded.has(name));
  if (filters.bulan) return monthText(filters.bulan);
  return spanText(used.map((row) => row[2]).sort()[0], used.map((row) => row[3]).sort().at(-1));
}

async function find(query) {
  const isFiltered = FILTERS.some((name) => filters[name]);
  const [answer] = await Promise.all([(await engine).search(query), isFiltered && loadFacets()]);
  return answer.results.filter(({ id }) => matchingDays(id, filters));
}

async function search(query, mine) {
  await loadFor(filters.bulan);
  let found = await find(query);
  const next = await nextIndex();
  if (mine === turn && found.length < PAGE && loaded.size < 2 && next && !filters.bulan) {
    await loadIndex(next);
    found = await find(query);
  }
  if (mine !== turn) return;
  hits = found;
  const count = hits.length;
  list.replaceChildren();
  await showMore();
  if (mine !== turn) return;
  const span = await spanSearched();
  const isNone = !list.children.length;
  const about = filters.unit || filters.jenis ? "paling banyak " : "";
  const advice = FILTERS.some((name) => filters[name]) ? "lepas saringannya" : "bentuk yang lebih pendek";
  status.textContent = isNone
    ? `Tidak ada laporan yang memuat kata itu (${span}). Coba kata lain atau ${advice}.`
    : `Ditemukan ${about}${count} laporan bulanan (${span}), yang paling cocok lebih dulu.`;
  await showOlder();
}

function readForm() {
  const values = new FormData(form);
  filters = Object.fromEntries(FILTERS.map((name) => [name, values.get(name)]));
  const query = values.get("q").trim();
  const address = new URLSearchParams([["q", query], ...Object.entries(filters)].filter(([, value]) => value));
  history.replaceState(null, "", `${address}` ? `?${address}` : location.pathname);
  return query;
}

async function update() {
  const mine = (turn += 1);
  const query = readForm();
  try {
    const { indeks } = await loadDirectory();
    await showShortcuts(query);
    if (query.length > 1 && indeks.length) {
      status.textContent = "Mencari…";
      await search(query, mine);
      return;
    }
    list.replaceChildren();
    more.hidden = older.hidden = true;
    status.textContent = indeks.length ? status.dataset.idle : "Belum ada laporan yang dapat dicari.";
  } catch (error) {
    console.error(error);
    status.textContent = "Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu muat ulang halaman ini.";
  }
}

let waiting;
const updateSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(update, 250);
};

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements.namedItem(name);
  if (field && "value" in field) field.value = value;
}
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  update();
});
form.addEventListener("input", updateSoon);
form.elements.q.addEventListener("focus", () => loadFor().catch(() => {}), { once: true });
more.addEventListener("click", () => showMore(true));
older.addEventListener("click", async () => {
  await loadIndex(await nextIndex());
  await update();
});
status.textContent = status.dataset.idle;
if (location.search.length > 1) update();
