// Takes away what the worker of before kept on this device, and the worker itself. The server writes `store` above.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([caches.delete(store), self.registration.unregister()]));
});
