// Tells of new posts of a live story, and puts them in when asked. Without this a link leads to them.
const bar = document.querySelector('.live-bar');
const list = document.querySelector('.posts');
const { news, pause, resume, mark } = bar.dataset;
const told = document.createElement('span');
told.setAttribute('role', 'status');
const more = button(() => show());
const stop = button(() => {
  isPaused = !isPaused;
  stop.textContent = isPaused ? resume : pause;
  plan(0);
});
let tag = null;
let timer;
let due = 0;
let isPaused = false;
let fresh = [];
let isFar = false;
stop.textContent = pause;
bar.replaceChildren(told, stop);
document.addEventListener('visibilitychange', () => plan(due - Date.now()));
again();
if (mark) note();

function button(press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** Every reader at another moment, ten seconds after the last time, or nearly. */
function again() {
  const wait = 7500 + Math.random() * 5000;
  due = Date.now() + wait;
  plan(wait);
}

function plan(wait) {
  clearTimeout(timer);
  if (stop.isConnected && !isPaused && !document.hidden) timer = setTimeout(ask, Math.max(wait, Math.random() * 1000));
}

async function ask() {
  try {
    // The browser asks with the ETag of what it has, and gives that again where nothing is new.
    const answer = await fetch(news, { cache: 'no-cache', credentials: 'omit' });
    if (answer.status === 404 || answer.status === 410) return end('');
    if (answer.ok && answer.headers.get('etag') !== tag) {
      tag = answer.headers.get('etag');
      const { body } = new DOMParser().parseFromString(await answer.text(), 'text/html');
      take([...body.querySelectorAll('.post')]);
      if (body.dataset.over !== undefined) return end(body.dataset.over);
    }
  } catch {
    // No connection: the next time there may be one.
  }
  again();
}

function take(posts) {
  const known = posts.findIndex(({ id }) => document.getElementById(id));
  // Others may stand between.
  isFar = known === -1 && list.childElementCount > 0;
  fresh = known === -1 ? posts : posts.slice(0, known);
  const words = fresh.at(-1)?.dataset.news;
  if (words === undefined) return told.replaceChildren();
  if (more.isConnected && more.textContent === words) return;
  more.textContent = words;
  told.replaceChildren(more);
}

function show() {
  if (isFar) return location.reload();
  const added = fresh.map((post) => document.importNode(post, true));
  list.prepend(...added);
  if (mark) note();
  fresh = [];
  told.replaceChildren();
  added[0].tabIndex = -1;
  added[0].focus();
}

/** Marks what came since the last look. */
function note() {
  try {
    const read = JSON.parse(localStorage['masthead:read'] ?? '{}');
    const place = `${location.pathname.replace(/^\/lite(?=\/)/, '')}#posts`;
    const before = read[place];
    for (const time of document.querySelectorAll('.post [rel] time')) {
      const at = Date.parse(time.dateTime);
      const made = document.createElement('span');
      made.className = 'mark since';
      made.textContent = mark;
      if (at > before) time.parentNode.after(' ', made);
      read[place] = Math.max(at, read[place] ?? 0);
    }
    localStorage['masthead:read'] = JSON.stringify(read);
  } catch {
    // It keeps nothing.
  }
}

/** What came before can still be shown. */
function end(words) {
  stop.remove();
  if (words !== '') bar.append(words);
}
