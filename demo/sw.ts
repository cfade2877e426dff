import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// Every page and script is kept on the device, so that the site opens with the network off. What is in the address after
// the question mark (language, colours, profile) is for the page's script and names no other file.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

// A first visit is taken over at once: what the page loads later (data layer, worker) must not need the network either.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the person agrees: a page in use keeps the files that it was built with.
self.addEventListener('message', (event) => {
  const message = event.data as { type?: string };
  if (message.type === 'SKIP_WAITING') void self.skipWaiting();
});
