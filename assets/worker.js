// Keeps on a reader's device: pages for when there is no connection, each edition's front as it was last seen, and the
// stories that its reader saved. Pages come from the network; what is kept is shown only where the network fails.
// The server writes `store` and `site` above.
const fresh = 10 * 60_000;
const mostStories = 50;
const mostPictureBytes = 4_000_000;
/** Seconds after which a check that found no network is made again: a device says that it is online before it is. */
const waits = [0, 1, 4, 15];
/** Whether the network failed since the last whole check. */
let isBehind = false;
/** Windows that were given what is kept: their pictures and faces are looked for there too. */
const cutOff = new Set();

self.addEventListener('install', (event) => {
  self.skipWaiting();
  const paths = site.editions.flatMap(({ prefix }) => [`${prefix}/offline`, `${prefix}/saved`]);
  event.waitUntil(Promise.all(paths.map((path) => renew(path))));
});

self.addEventListener('activate', (event) => {
  const preload = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([preload, self.clients.claim(), check(Date.now() - fresh)]));
});

self.addEventListener('message', (event) => {
  const { data, source, ports } = event;
  const answer = async () => {
    if (data === 'check') return source.postMessage((await insist()) ? 'checked' : 'cut off');
    ports[0].postMessage(data.save ? await save(data.save) : await remove(data.remove));
  };
  event.waitUntil(answer());
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
  const url = new URL(request.url);
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(request));
    if (answer.status === 200 && isFront(url)) event.waitUntil(put(url.pathname, answer.clone()).catch(() => {}));
    event.waitUntil(check(isBehind ? Date.now() : Date.now() - fresh, url.pathname));
    return answer;
  } catch {
    isBehind = true;
    cutOff.add(resultingClientId);
    return withoutNetwork(url);
  }
}

/** The copy of a page that is kept, with a note of when it was fetched; else the page that says what to do. */
async function withoutNetwork({ pathname, search }) {
  const { prefix, locale, note } = editionOf(pathname);
  const asked = search && isFront({ pathname, search: '' }) ? undefined : await find(pathname);
  if (!asked) return (await find(`${prefix}/offline`)) ?? Response.error();
  if (/\/(offline|saved)$/.test(pathname)) return asked;
  const at = new Date(Number(asked.headers.get('x-checked')));
  const when = at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  const html = (await asked.text()).replace(/<main\b[^>]*>/, (main) => `${main}<p class="kept">${note} ${when}</p>`);
  return new Response(html, asked);
}

const withoutLite = (path) => path.replace(/^\/lite(?=\/)/, '');

function editionOf(path) {
  const own = ({ prefix }) => prefix !== '' && withoutLite(`${path}/`).startsWith(`${prefix}/`);
  const { editions } = site;
  return editions.find(own) ?? editions.find(({ prefix }) => prefix === '') ?? editions[0] ?? {};
}

function isFront({ pathname, search }) {
  return search === '' && site.editions.some(({ prefix }) => withoutLite(pathname) === `${prefix}/`);
}

async function find(address) {
  return (await caches.open(store)).match(address);
}

async function insist() {
  for (const seconds of waits) {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    if (await check()) return true;
  }
  return false;
}

/**
 * Looks whether what is kept is still so: what was looked at after `before` only where it is at `path`.
 * @returns whether the network answered
 */
async function check(before = Date.now(), path = undefined) {
  const cache = await caches.open(store);
  let hasRenewed = false;
  for (const { url } of await cache.keys()) {
    const copy = await cache.match(url);
    const checked = copy?.headers.get('x-checked');
    const isDue = checked && (Number(checked) <= before || (isSaved(copy) && new URL(url).pathname === path));
    if (!isDue) continue;
    isBehind = !(await renew(url, copy));
    if (isBehind) return false;
    hasRenewed = true;
  }
  if (hasRenewed) await tidy(cache);
  return true;
}

const isSaved = (copy) => copy?.headers.has('x-saved') ?? false;

/**
 * Keeps what stands at an address now. A page that is no more is dropped; of a saved story the page that says so stays
 * in its place. @returns whether the network answered
 */
async function renew(address, copy) {
  const cache = await caches.open(store);
  const known = copy?.headers.get('etag');
  const saved = copy?.headers.get('x-saved');
  try {
    const answer = await fetch(address, { cache: 'no-cache', headers: known ? { 'if-none-match': known } : {} });
    const { status, redirected, url } = answer;
    const isGone = status === 404 || status === 410;
    if (redirected || (isGone && !saved)) await cache.delete(address);
    if (status === 304) await put(address, new Response(copy.body, copy), saved);
    else if (status === 200 || (isGone && saved)) await put(redirected ? url : address, answer, saved);
    return true;
  } catch {
    return false;
  }
}

/** @returns what became of it: `saved`, `full` where there is no room, or `failed` */
async function save(address) {
  const cache = await caches.open(store);
  const copies = await Promise.all((await cache.keys()).map(({ url }) => cache.match(url)));
  if (copies.filter(isSaved).length >= mostStories) return 'full';
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    if (answer.status !== 200) return 'failed';
    await put(address, answer, Date.now());
    return 'saved';
  } catch (error) {
    await remove(address);
    return error.name === 'QuotaExceededError' ? 'full' : 'failed';
  }
}

async function remove(address) {
  const cache = await caches.open(store);
  await cache.delete(address);
  await tidy(cache);
  return 'removed';
}

/** Keeps a page with the scripts and the typeface that it asks for; of a saved story its pictures too. */
async function put(address, answer, saved) {
  const cache = await caches.open(store);
  const html = saved ? inOneSize(await answer.text()) : await answer.text();
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  headers.set('x-checked', Date.now());
  if (saved) headers.set('x-saved', saved);
  await cache.put(address, new Response(html, { status: answer.status, headers }));
  let room = mostPictureBytes;
  for (const file of filesOf(html)) {
    const isPicture = file.startsWith('/media/');
    if ((isPicture && (!saved || room <= 0)) || (await cache.match(file))) continue;
    const found = await fetch(file).catch(() => undefined);
    if (!found?.ok) continue;
    if (isPicture) room -= Number(found.headers.get('content-length'));
    await cache.put(file, found);
  }
}

/** A page whose pictures have one address each. */
function inOneSize(html) {
  return html
    .replaceAll(/<source [^>]*srcset="[^"]*"[^>]*>/g, '')
    .replaceAll(/(<img\b[^>]*?) srcset="[^"]*"/g, '$1');
}

function filesOf(html) {
  const file =
    /<(?:script|link|img)\b[^>]*? (?:src|href)="(\/assets\/[\w-]+\.(?:js|woff2|svg)|\/media\/[\w-]+\.(?:avif|webp|jpeg|png|gif))"/g;
  return new Set([...html.matchAll(file)].map(([, address]) => address));
}

/** Drops files that no page kept here asks for. */
async function tidy(cache) {
  const used = new Set();
  const files = [];
  for (const { url } of await cache.keys()) {
    const copy = await cache.match(url);
    if (!copy?.headers.has('x-checked')) files.push(url);
    else for (const file of filesOf(await copy.text())) used.add(location.origin + file);
  }
  for (const url of files) if (!used.has(url)) await cache.delete(url);
}
