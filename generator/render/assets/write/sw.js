// Keeps the writing form usable without a network. Its scope is /tulis/: no other page is touched.
// The network comes first; what it last gave answers when it does not, or takes too long.

const CACHE = "jejak-tulis-@@versi@@";
const PATIENCE = 6000;
const scope = new URL(self.registration.scope);
const ASSETS = new URL("../assets/", scope).href;
const isOurs = (name) => name.startsWith("jejak-tulis-");

// The page, and all it names: scripts, data of the office, the style sheet of the site.
async function fillCache() {
  const cache = await caches.open(CACHE);
  const page = await fetch(scope, { cache: "no-cache" });
  const html = await page.clone().text();
  const named = [...html.matchAll(/(?:src|href)="([^":?#]+\.(?:js|css|svg|json))"/g)].map((match) => match[1]);
  const addresses = new Set([...named, "kantor.json"].map((path) => new URL(path, scope).href));
  await Promise.all([cache.put(scope, page), ...[...addresses].map((address) => cache.add(address))]);
}

async function forgetOlder() {
  const names = (await caches.keys()).filter((name) => isOurs(name) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const waitFor = (milliseconds) => new Promise((_, refuse) => setTimeout(refuse, milliseconds));

async function answer(address) {
  const cache = await caches.open(CACHE);
  const fresh = fetch(address, { cache: "no-cache" }).then((response) => {
    if (response.ok) cache.put(address, response.clone());
    return response;
  });
  try {
    return await Promise.race([fresh, waitFor(PATIENCE)]);
  } catch {
    return (await cache.match(address)) ?? fresh;
  }
}

self.addEventListener("install", (event) => event.waitUntil(fillCache().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isPage = request.mode === "navigate";
  const isKept = request.url.startsWith(scope.href) || (!isPage && request.url.startsWith(ASSETS));
  if (request.method !== "GET" || !isKept) return;
  const address = isPage ? scope.href : request.url;
  event.respondWith(answer(address));
});
