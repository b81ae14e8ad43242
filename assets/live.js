// Tells of new posts of a live story, and puts them in when asked. What was corrected or withdrawn, and what stands above
// the posts, it changes at once and says so. Without this a link leads to the page as it is now.
const bar = document.querySelector('.live-bar');
const list = document.querySelector('.posts');
const { news, pause, resume, mark, changed } = bar.dataset;
const told = document.createElement('span');
told.setAttribute('role', 'status');
const said = document.createTextNode('');
told.append(said);
const more = button(() => show());
const stop = button(() => {
  isPaused = !isPaused;
  stop.textContent = isPaused ? resume : pause;
  plan(0);
});
let tag = null;
let looks = 0;
let timer;
let due = 0;
let isPaused = false;
let fresh = [];
let isFar = false;
let hasChanged = false;
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
    const answer = await look('');
    if (answer.status === 404 || answer.status === 410) return end('');
    looks += 1;
    // What is older changes seldom: one look in six, each minute, goes down to it.
    const isDeep = looks % 6 === 0;
    if (answer.ok && (isDeep || answer.headers.get('etag') !== tag)) {
      const body = await read(answer);
      if (isDeep) await lengthen(body);
      tag = answer.headers.get('etag');
      take(body);
      if (body.dataset.over !== undefined) return end(body.dataset.over);
    }
  } catch {
    // No connection: the next time there may be one.
  }
  again();
}

/** The browser asks with the ETag of what it has, and gives that again where nothing is new. */
function look(query) {
  return fetch(news + query, { cache: 'no-cache', credentials: 'omit' });
}

async function read(answer) {
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body;
}

/** Adds what is older, down to the last post that is shown here. */
async function lengthen(body) {
  const posts = body.querySelector('.posts');
  const last = list.lastElementChild;
  for (let parts = 0; parts < 10 && last && body.dataset.next; parts += 1) {
    if (posts.children[last.id] || timeOf(posts.lastElementChild) < timeOf(last)) return;
    const part = await read(await look(body.dataset.next));
    posts.append(...part.querySelectorAll('.posts > *'));
    body.dataset.next = part.dataset.next ?? '';
  }
}

function timeOf(post) {
  return Date.parse(post.querySelector('[rel] time').dateTime);
}

function take(body) {
  const posts = [...body.querySelectorAll('.posts > *')];
  const ids = posts.map(({ id }) => id);
  hasChanged = false;
  // What is newer than the last of the answer and not in it was withdrawn.
  const reach = body.dataset.next ? timeOf(posts.at(-1)) : 0;
  for (const shown of [...list.children]) {
    if (!ids.includes(shown.id) && timeOf(shown) > reach) swap(shown);
  }
  const known = posts.findIndex(({ id }) => list.children[id]);
  // Others may stand between.
  isFar = known === -1 && list.childElementCount > 0;
  fresh = known === -1 ? posts : posts.slice(0, known);
  let above;
  for (const post of posts.slice(fresh.length)) {
    const shown = list.children[post.id];
    if (shown) above = renew(shown, post);
    // Those below the last stand on the next page.
    else if (above.nextElementSibling || !body.dataset.next) {
      above.after(post);
      above = post;
    }
  }
  for (const id of ['so-far', 'pinned']) renew(document.getElementById(id), body.querySelector(`#${id}`));
  tell();
}

/** @returns what stands there then. */
function renew(shown, next) {
  return shown.dataset.version === next.dataset.version ? shown : swap(shown, next);
}

function swap(shown, next) {
  const hadFocus = shown.contains(document.activeElement);
  hasChanged = true;
  if (next) {
    if (shown.querySelector('details[open]')) next.querySelector('details')?.setAttribute('open', '');
    shown.replaceWith(next);
  } else shown.remove();
  if (hadFocus) focusOn(next ?? list);
  return next;
}

function tell() {
  const words = fresh.at(-1)?.dataset.news;
  if (hasChanged) said.data = changed;
  if (words === undefined) return more.remove();
  // What is as it was is not said again, and keeps the focus.
  if (more.textContent !== words) more.textContent = words;
  if (!more.isConnected) told.prepend(more);
}

function focusOn(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function show() {
  if (isFar) return location.reload();
  const [first] = fresh;
  list.prepend(...fresh);
  if (mark) note();
  fresh = [];
  more.remove();
  said.data = '';
  first.tabIndex = -1;
  first.focus();
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
