// Keeps on a reader's device: a page for when there is no connection, and each edition's front as it was last seen.
// Pages come from the network; what is kept is shown only where the network fails. The server writes `site` above.
const store = 'masthead';
const fresh = 10 * 60_000;
/** Windows that were given what is kept: their pictures and faces are looked for there too. */
const cutOff = new Set();

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(Promise.all(site.editions.map(({ prefix }) => fetchTo(`${prefix}/offline`))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.registration.navigationPreload?.enable(), self.clients.claim(), check(Date.now() - fresh)]));
});

self.addEventListener('message', (event) => {
  if (event.data === 'check') event.waitUntil(check());
});

self.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (/^\/(assets|media)\//.test(pathname) && (cutOff.has(clientId) || !navigator.onLine)) {
    event.respondWith(fetch(request).catch(async () => (await find(request.url)) ?? Response.error()));
  }
});

async function page(event) {
  const { request, resultingClientId } = event;
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(request));
    if (answer.status === 200 && isFront(new URL(request.url))) event.waitUntil(put(request.url, answer.clone()));
    event.waitUntil(check(Date.now() - fresh));
    return answer;
  } catch {
    cutOff.add(resultingClientId);
    return withoutNetwork(new URL(request.url));
  }
}

/** The copy of a page that is kept, with a note of when it was fetched; else the page that says what to do. */
async function withoutNetwork({ pathname, search }) {
  const { prefix, language, note } = editionOf(pathname);
  const asked = search && isFront({ pathname, search: '' }) ? undefined : await find(pathname);
  const found = asked ?? (await find(`${prefix}/offline`));
  if (!found || !asked || pathname.endsWith('/offline')) return found ?? Response.error();
  const at = new Date(Number(found.headers.get('x-checked')));
  const when = at.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  const html = (await found.text()).replace(/<main\b[^>]*>/, `$&<p class="kept">${note} ${when}</p>`);
  return new Response(html, found);
}

function editionOf(path) {
  const full = path.replace(/^\/lite(?=\/)/, '');
  const own = ({ prefix }) => prefix !== '' && (full === prefix || full.startsWith(`${prefix}/`));
  const { editions } = site;
  return editions.find(own) ?? editions.find(({ prefix }) => prefix === '') ?? editions[0] ?? {};
}

function isFront({ pathname, search }) {
  const path = pathname.replace(/^\/lite(?=\/)/, '');
  return search === '' && site.editions.some(({ prefix }) => path === `${prefix}/`);
}

async function find(address) {
  return (await caches.open(store)).match(address);
}

/** Fetches what is kept and not newer than `before`, and keeps what it is now; what is no more is dropped. */
async function check(before = Date.now()) {
  const cache = await caches.open(store);
  for (const { url } of await cache.keys()) {
    const kept = await cache.match(url);
    const checked = kept?.headers.get('x-checked');
    if (checked && Number(checked) <= before && !(await fetchTo(url, kept))) return;
  }
  await tidy(cache);
}

/** @returns whether the network answered */
async function fetchTo(address, kept) {
  const cache = await caches.open(store);
  try {
    const known = kept?.headers.get('etag');
    const answer = await fetch(address, { cache: 'no-cache', headers: known ? { 'if-none-match': known } : {} });
    if (answer.status === 304) await put(address, new Response(kept.body, kept));
    else if (answer.status === 404 || answer.status === 410) await cache.delete(address);
    else if (answer.status === 200) await put(address, answer);
    return true;
  } catch {
    return false;
  }
}

/** Keeps a page with the script and the typeface that it asks for. */
async function put(address, answer) {
  const cache = await caches.open(store);
  const html = await answer.text();
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  headers.set('x-checked', Date.now());
  await cache.put(address, new Response(html, { status: answer.status, headers }));
  for (const file of filesOf(html)) if (!(await cache.match(file))) await cache.add(file).catch(() => {});
}

function filesOf(html) {
  const files = html.matchAll(/<(?:script|link)\b[^>]*? (?:src|href)="(\/assets\/[\w-]+\.(?:js|woff2))"/g);
  return new Set([...files].map(([, file]) => file));
}

/** Drops files that no page kept here asks for. */
async function tidy(cache) {
  const used = new Set();
  const files = [];
  for (const { url } of await cache.keys()) {
    const kept = await cache.match(url);
    if (!kept?.headers.has('x-checked')) files.push(url);
    else for (const file of filesOf(await kept.text())) used.add(location.origin + file);
  }
  for (const url of files) if (!used.has(url)) await cache.delete(url);
}
