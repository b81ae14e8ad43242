// Takes away what the worker of before kept on this device, and the worker itself.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([caches.delete('masthead'), self.registration.unregister()]));
});
