// Reads a story aloud with the voices of the device, passage by passage, each in its own language.
const passagesIn = (story) =>
  [...story.querySelectorAll(':is(h1, .standfirst, .body :is(p, h2, h3, h4, li, dt, dd, figcaption))')].filter(
    (each) =>
      /\p{L}|\p{N}/u.test(each.textContent) &&
      each.checkVisibility?.() !== false &&
      !each.closest('table, form, nav, .embed, [hidden]') &&
      !each.querySelector('p, li, dd'),
  );

const languageOf = (element) => element.closest('[lang]').lang;
const primary = (language) => language.split(/[-_]/)[0].toLowerCase();

/** The best voice of the device for a language: for its region too, without the network, or undefined. */
function voiceFor(language) {
  const rank = ({ lang, localService }) =>
    (lang.replace('_', '-').toLowerCase() === language.toLowerCase() ? 2 : 0) + (localService ? 1 : 0);
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => primary(lang) === primary(language))
    .toSorted((one, other) => rank(other) - rank(one))[0];
}

/** Some engines fall silent after a quarter of a minute: nothing longer than a sentence is given to one at once. */
function sentencesOf(passage) {
  const segmenter = globalThis.Intl.Segmenter && new Intl.Segmenter(languageOf(passage), { granularity: 'sentence' });
  const text = passage.innerText.trim();
  return segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [text];
}

const speeds = [1, 1.25, 1.5, 2, 0.75];

/** Shows the controls of reading aloud and begins; `button` began it and gets the focus back. */
export default function readAloud(button) {
  if (document.querySelector('.aloud')) return;
  const words = button.dataset;
  const story = button.closest('article');
  const passages = passagesIn(story).filter((each) => voiceFor(languageOf(each)));
  if (passages.length === 0) return;
  let [at, sentence, speed, isPlaying] = [0, 0, 0, false];
  /** What an engine says of a sentence that was broken off counts no more. */
  let turn = 0;

  const bar = document.createElement('div');
  bar.className = 'aloud';
  bar.role = 'region';
  bar.ariaLabel = button.textContent;
  const control = (name, press, sign) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign ?? words[name];
    if (sign) made.ariaLabel = words[name];
    made.addEventListener('click', press);
    bar.append(made);
    return made;
  };
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: words.style });
  document.head.append(style);
  control('previous', () => go(at - 1), '‹');
  const toggle = control('pause', () => (isPlaying ? pause() : play()));
  control('next', () => go(at + 1), '›');
  const faster = control('speed', () => {
    speed = (speed + 1) % speeds.length;
    showSpeed();
    if (isPlaying) play();
  });
  control('close', close, '×');
  const showSpeed = () => {
    faster.textContent = `${speeds[speed].toLocaleString(words.locale)}×`;
    faster.ariaLabel = `${words.speed} ${faster.textContent}`;
  };

  function mark() {
    for (const each of passages) each.classList.toggle('spoken', each === passages[at] && bar.isConnected);
    const { top, bottom } = passages[at].getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - bar.offsetHeight) passages[at].scrollIntoView({ block: 'center' });
  }

  function play() {
    isPlaying = true;
    toggle.textContent = words.pause;
    mark();
    const mine = ++turn;
    speechSynthesis.cancel();
    const sentences = sentencesOf(passages[at]);
    const said = new SpeechSynthesisUtterance(sentences[sentence]);
    said.lang = languageOf(passages[at]);
    said.voice = voiceFor(said.lang) ?? null;
    said.rate = speeds[speed];
    said.onend = () => {
      if (mine !== turn) return;
      sentence += 1;
      if (sentence < sentences.length) play();
      else if (at + 1 < passages.length) go(at + 1);
      else close();
    };
    said.onerror = () => mine === turn && pause();
    speechSynthesis.speak(said);
    tell('playing');
  }

  function pause() {
    turn += 1;
    isPlaying = false;
    toggle.textContent = words.play;
    speechSynthesis.cancel();
    tell('paused');
  }

  function go(place) {
    at = Math.max(0, Math.min(place, passages.length - 1));
    sentence = 0;
    if (isPlaying) play();
    else mark();
  }

  function close() {
    pause();
    const hadFocus = bar.contains(document.activeElement);
    bar.remove();
    mark();
    tell('none');
    if (hadFocus) button.focus();
  }

  function tell(state) {
    const session = navigator.mediaSession;
    if (!session) return;
    session.playbackState = state;
    const actions = { play, pause, stop: close, previoustrack: () => go(at - 1), nexttrack: () => go(at + 1) };
    for (const [name, act] of Object.entries(actions)) session.setActionHandler(name, state === 'none' ? null : act);
    const title = story.querySelector('h1').textContent;
    const artist = [...story.querySelectorAll('[rel=author]')].map(({ textContent }) => textContent).join(', ');
    const album = document.querySelector('meta[property="og:site_name"]')?.content ?? '';
    session.metadata = state === 'none' ? null : new MediaMetadata({ title, artist, album });
  }

  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  addEventListener('pagehide', () => speechSynthesis.cancel());
  document.body.append(bar);
  showSpeed();
  toggle.focus({ preventScroll: true });
  play();
}
