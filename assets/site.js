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
if (worker && workers && (workers.controller || document.referrer.startsWith(`${location.origin}/`))) {
  addEventListener('load', () => workers.register(worker, { updateViaCache: 'none' }).catch(() => {}));
  addEventListener('online', () => workers.controller?.postMessage('check'));
}
