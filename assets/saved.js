// The stories that a reader saved, from what their device keeps; nothing of it is sent anywhere.
const list = document.querySelector('.saved');
const { store } = list.dataset;
const pattern = list.querySelector('template');
const stories = list.querySelector('ol');
const [empty, clear, full] = ['.empty', '.clear', '#full'].map((name) => document.querySelector(name));

async function saved() {
  if (!(await caches.has(store))) return [];
  const cache = await caches.open(store);
  const kept = await Promise.all((await cache.keys()).map(async ({ url }) => ({ url, copy: await cache.match(url) })));
  return kept
    .filter(({ copy }) => copy?.headers.has('x-saved'))
    .toSorted((one, other) => other.copy.headers.get('x-saved') - one.copy.headers.get('x-saved'));
}

async function show() {
  const all = await saved();
  stories.replaceChildren(...(await Promise.all(all.map(itemOf))));
  empty.hidden = all.length > 0;
  clear.hidden = !stories.hasChildNodes();
}

async function itemOf({ url, copy }) {
  const item = pattern.content.cloneNode(true).firstElementChild;
  const [link, summary, kicker, meta] = ['h2 a', '.summary', '.kicker', '.meta'].map((name) => item.querySelector(name));
  // This page's policy would complain of every style that a story brings along.
  const html = (await copy.text()).replaceAll(/<style>[^]*?<\/style>| style="[^"]*"/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const words = (selector) => page.querySelector(selector)?.textContent.trim() ?? '';
  link.href = url;
  if (copy.status === 200) {
    // A story stands in its own direction, with all that is said of it.
    const story = page.querySelector('article.story');
    item.dir = story?.dir || page.documentElement.dir;
    for (const each of [link, summary, kicker, meta]) each.lang = story?.lang || page.documentElement.lang;
    link.textContent = words('h1');
    summary.textContent = words('.standfirst');
    kicker.textContent = words('.crumbs .kicker');
    meta.textContent = words('.credits time');
    const modified = page.querySelector('meta[property="article:modified_time"]')?.content;
    if (readVersions()[new URL(url).pathname.replace(/^\/lite(?=\/)/, '')] < Math.floor(Date.parse(modified) / 1000)) {
      meta.textContent = document.querySelector('script[data-since]').dataset.since;
      meta.classList.add('since');
      meta.lang = document.documentElement.lang;
    }
  } else {
    // Of a story that was taken back nothing is told but that it was: its headline may be the reason. Its address says why.
    item.classList.add('withdrawn');
    kicker.textContent = list.dataset.withdrawn;
    link.textContent = list.dataset.withdrawnText;
  }
  item.querySelector('button').setAttribute('aria-label', `${item.querySelector('button').textContent}: ${link.textContent}`);
  item.querySelector('button').addEventListener('click', () => remove([url], item.nextElementSibling ?? item.previousElementSibling));
  return item;
}

/** Of each story that was read here, the version: epoch seconds by path. */
function readVersions() {
  try {
    return JSON.parse(localStorage.getItem('masthead:read') ?? '{}');
  } catch {
    return {};
  }
}

async function remove(urls, next) {
  const cache = await caches.open(store);
  for (const url of urls) await cache.delete(url);
  const at = next?.querySelector('a').href;
  if (full) full.classList.add('done');
  await show();
  const place = [...stories.querySelectorAll('h2 a')].find(({ href }) => href === at);
  (place ?? document.querySelector('main')).focus();
}

document.querySelector('.unscripted').remove();
if (globalThis.caches) {
  clear.addEventListener('click', async () => {
    if (confirm(list.dataset.confirm)) await remove((await saved()).map(({ url }) => url));
  });
  await show();
  const workers = navigator.serviceWorker;
  workers.addEventListener('message', ({ data }) => data === 'checked' && show());
  workers.startMessages();
  workers.controller?.postMessage('check');
} else {
  list.querySelector('.without').hidden = false;
}

const reading = document.querySelector('.reading-kept');
reading.hidden = Object.keys(readVersions()).length === 0;
reading.querySelector('button').addEventListener('click', () => {
  localStorage.removeItem('masthead:read');
  reading.hidden = true;
  document.querySelector('main').focus();
});
