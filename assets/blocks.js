// Pictures of a gallery one by one and large; what lies elsewhere when somebody asks for it. Without this a picture
// leads to itself and an embed to its page.

document.documentElement.classList.add('opens');

// Wherever it is pressed: posts of live coverage come later.
document.addEventListener('click', (event) => {
  const { target } = event;
  const button = target.closest('button[data-player]');
  if (button) load(button);
  const link = target.closest('.gallery a.enlarge');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  view(link.closest('.gallery'), link);
});

function load(button) {
  const { player, ratio } = button.dataset;
  const frame = document.createElement('iframe');
  frame.title = button.parentElement.querySelector('a').textContent;
  // What it opens stays in the sandbox too, and may ask its visitor to sign in.
  frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-presentation allow-forms';
  frame.referrerPolicy = 'strict-origin';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  if (ratio) frame.style.aspectRatio = ratio;
  frame.src = player;
  button.replaceWith(frame);
  frame.focus();
}

function view(gallery, first) {
  const links = [...gallery.querySelectorAll('a.enlarge')];
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', gallery.getAttribute('aria-label'));
  const place = document.createElement('div');
  place.setAttribute('aria-live', 'polite');
  const bar = document.createElement('p');
  const count = document.createElement('span');
  let at;
  const show = (next) => {
    at = (next + links.length) % links.length;
    const figure = links[at].parentElement.cloneNode(true);
    figure.removeAttribute('id');
    const picture = figure.querySelector('a').firstElementChild;
    figure.querySelector('a').replaceWith(picture);
    for (const source of figure.querySelectorAll('source')) source.sizes = '100vw';
    const image = figure.querySelector('img');
    image.loading = 'eager';
    image.src = links[at].href;
    place.replaceChildren(figure);
    count.textContent = `${(at + 1).toLocaleString(document.documentElement.lang)} / ${links.length.toLocaleString(document.documentElement.lang)}`;
    history.replaceState(history.state, '', `#${links[at].parentElement.id}`);
  };
  const button = (name, sign, press) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.setAttribute('aria-label', gallery.dataset[name]);
    made.className = name;
    made.addEventListener('click', press);
    return made;
  };
  bar.append(
    button('previous', '‹', () => show(at - 1)),
    count,
    button('next', '›', () => show(at + 1)),
    button('close', '×', () => dialog.close()),
  );
  dialog.append(bar, place);
  dialog.addEventListener('keydown', ({ key }) => {
    const onward = getComputedStyle(dialog).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowLeft' || key === 'ArrowRight') show(key === onward ? at + 1 : at - 1);
  });
  dialog.addEventListener('close', () => {
    history.replaceState(history.state, '', location.pathname + location.search);
    dialog.remove();
    links[at].focus();
  });
  document.body.append(dialog);
  show(links.indexOf(first));
  dialog.showModal();
}
