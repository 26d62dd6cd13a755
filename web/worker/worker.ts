// Keeps the site on the device, so that it works without a network from the first visit on. Each build has a store of
// its own; an earlier one stays until no open page of that build is left, for what such a page still fetches.
// Which build a page runs is told by the lock it holds; offering a new build is left to web/offline.ts.
import { cacheNames, setCacheNameDetails } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { build, entries } from 'sanpo:precache';
import { buildLock, takeOver } from './agreement.ts';

declare const self: ServiceWorkerGlobalScope;
const { scope } = self.registration;
const kind = 'sanpo';

setCacheNameDetails({ prefix: kind, precache: build, suffix: scope });
precacheAndRoute(entries, { ignoreURLParametersMatching: [/./] });
// What a page of an earlier build asks for.
registerRoute(
  ({ sameOrigin, request }) => sameOrigin && request.method === 'GET',
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

self.addEventListener('message', (event) => {
  if (event.data === takeOver) void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(dropUnused)));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.waitUntil(dropUnused());
});

/** Removes the stores of earlier builds that no open page runs. */
async function dropUnused(): Promise<void> {
  const { held } = await navigator.locks.query();
  const open = new Set(held?.map(({ name }) => name));
  for (const name of await caches.keys()) {
    const ours = name.startsWith(`${kind}-`) && name.endsWith(`-${scope}`);
    if (!ours || name === cacheNames.precache) continue;
    const itsBuild = name.slice(kind.length + 1, -scope.length - 1);
    if (!open.has(buildLock(scope, itsBuild))) await caches.delete(name);
  }
}
