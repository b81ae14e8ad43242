// A browser may make a page ready before its reader asks for it: until then nothing is done, and nothing counts as read.
if (document.prerendering) {
  await new Promise((open) => document.addEventListener('prerenderingchange', open));
}

// What the page says of itself to this script, which is its first.
const { worker, since, reading } = document.querySelector('script[type=module]')?.dataset ?? {};

// A share button where the browser can share, a copy button where it can only copy. The plain link stays.
for (const button of document.querySelectorAll('button[data-share]')) {
  const url = button.dataset.share;
  const share = navigator.share
    ? () => navigator.share({ url, title: document.title })
    : () => navigator.clipboard.writeText(url).then(() => (button.textContent = button.dataset.copied));
  if (!navigator.share) {
    if (!navigator.clipboard) continue;
    button.textContent = button.dataset.copy;
  }
  button.hidden = false;
  button.addEventListener('click', () => share().catch(() => {}));
}

// From a reader's second page on, their device keeps what can be read without a connection.
const workers = navigator.serviceWorker;
if (worker && workers) {
  const register = () => workers.register(worker, { updateViaCache: 'none' });
  if (workers.controller || document.referrer.startsWith(`${location.origin}/`)) {
    addEventListener('load', () => register().catch(() => {}));
  }
  addEventListener('online', () => workers.controller?.postMessage('check'));
  const button = document.querySelector('button[data-save]');
  if (button) offerToSave(button, register);
}

// What changed in a story since it was read here, from what the device remembers: of each story the version last read.
try {
  if (since) markChanges(since);
} catch {
  // The browser keeps nothing: then nothing is marked.
}

// A story is read aloud where the device has a voice for its language.
const listen = document.querySelector('button[data-listen]');
if (listen && globalThis.speechSynthesis) {
  const primary = (language) => language.split(/[-_]/)[0].toLowerCase();
  const language = primary(listen.closest('[lang]').lang);
  const offer = () => {
    listen.hidden = !speechSynthesis.getVoices().some(({ lang }) => primary(lang) === language);
  };
  offer();
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  listen.addEventListener('click', async () => (await import(listen.dataset.listen)).default(listen));
}

function markChanges(words) {
  const key = 'masthead:read';
  const most = 400;
  const read = JSON.parse(localStorage.getItem(key) ?? '{}');
  const fullPath = ({ pathname }) => pathname.replace(/^\/lite(?=\/)/, '');
  const versionOf = (place) => read[fullPath(place)] ?? Infinity;
  for (const card of document.querySelectorAll('[data-updated]')) {
    const time = card.querySelector('.meta time');
    if (!time || versionOf(card.querySelector('a')) >= Number(card.dataset.updated)) continue;
    time.dateTime = new Date(card.dataset.updated * 1000).toISOString();
    // In the place of the date: nothing else on the page moves.
    time.textContent = words;
    time.className = 'since';
  }
  const modified = document.querySelector('meta[property="article:modified_time"]')?.content;
  if (!modified) return;
  const now = Math.floor(Date.parse(modified) / 1000);
  const before = versionOf(location);
  const link = document.querySelector('a[data-since]');
  if (before < now && link) {
    link.textContent = link.dataset.since;
    link.className = 'since';
    for (const time of document.querySelectorAll('#history li time')) {
      if (Date.parse(time.dateTime) / 1000 > before + 1) time.closest('li').className = 'since';
    }
  }
  const path = fullPath(location);
  delete read[path];
  read[path] = now;
  for (const old of Object.keys(read).slice(0, -most)) delete read[old];
  localStorage.setItem(key, JSON.stringify(read));
}

async function offerToSave(button, register) {
  const { save: list, saved: savedWords, failed } = button.dataset;
  const words = button.textContent;
  const address = location.pathname;
  const ask = async (data) => {
    await register();
    const { active } = await workers.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => (port1.onmessage = (event) => resolve(event.data)));
    active.postMessage(data, [port2]);
    return answer;
  };
  let isSaved = (await caches.match(address))?.headers.has('x-saved') ?? false;
  const show = () => (button.textContent = isSaved ? savedWords : words);
  show();
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const done = await ask(isSaved ? { remove: address } : { save: address }).catch(() => 'failed');
    button.disabled = false;
    if (done === 'full') return location.assign(`${list}#full`);
    isSaved = done === 'saved' || (done === 'failed' && isSaved);
    show();
    if (done === 'failed') button.textContent = failed;
  });
}

// How long a story was before a reader's eyes, told when they turn away: in which of seven spans of time, nothing else.
if (reading && navigator.sendBeacon) {
  const ends = [10, 30, 60, 120, 240, 600];
  let seconds = 0;
  let told;
  // A page that was fetched ahead is counted when it is opened. Of where its reader came from the site is told.
  const { deliveryType, activationStart } = performance.getEntriesByType('navigation')[0] ?? {};
  if (deliveryType === 'navigational-prefetch' || activationStart > 0) {
    navigator.sendBeacon(`${reading}/opened`, document.referrer.split('/', 3).join('/'));
  }
  let isSeen = !document.hidden;
  let since = performance.now();
  // After half a minute without a move nobody is taken to read on.
  const count = () => {
    const now = performance.now();
    if (isSeen) seconds += Math.min(now - since, 30_000) / 1000;
    since = now;
    isSeen = !document.hidden;
  };
  for (const move of ['scroll', 'keydown', 'pointermove', 'pointerdown']) {
    addEventListener(move, count, { passive: true });
  }
  document.addEventListener('visibilitychange', () => {
    count();
    const span = ends.filter((end) => end <= seconds).length;
    if (!document.hidden || span === told) return;
    navigator.sendBeacon(reading, told === undefined ? `${span}` : `${span} ${told}`);
    told = span;
  });
}
