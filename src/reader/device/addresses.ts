/** Where readers' devices find their service worker: the same for ever, so that a device finds a newer one. */
export const workerAddress = '/worker.js';

/** Below an edition's prefix, how it is installed on a device. */
export const manifestPath = '/manifest.webmanifest';

/** Below an edition's prefix, the page that a device shows where it has no other. */
export const offlinePath = '/offline';

/** Below an edition's prefix, the list of what a reader saved. */
export const savedPath = '/saved';

/** What a device calls the store of what it keeps of this site. */
export const deviceStore = 'masthead';
