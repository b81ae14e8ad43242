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
const { worker } = document.querySelector('script[data-worker]')?.dataset ?? {};
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
