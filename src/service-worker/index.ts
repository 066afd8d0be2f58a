import { immutable } from '$app/manifest';
import { self as worker } from '$app/service-worker';
import {
  forgetOlder,
  keepFiles,
  keepPage,
  openFile,
  openPage,
  type KeptWorld,
} from '#offline/kept-pages.ts';
import { isKeepOrder } from '#offline/keep-order.ts';

/** What stands under the same name in every version. */
const LASTING = ['/khong-mang', '/en/khong-mang', '/bare.css', '/mark.svg'];

const world: KeptWorld = {
  caches,
  fetch: (request) => fetch(request),
  now: () => Date.now(),
  noNetworkPage: ({ pathname }) => (pathname.startsWith('/en/') ? '/en/khong-mang' : '/khong-mang'),
};

const here = (path: string) => new URL(path, worker.location.origin).href;
const ofToday = new Set([...LASTING, ...immutable.map(({ path }) => new URL(here(path)).pathname)]);

worker.addEventListener('install', (event) => {
  event.waitUntil(keepFiles(world, LASTING.map(here)).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    forgetOlder(world, (path) => ofToday.has(path)).then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(openPage(world, request, event.waitUntil.bind(event)));
  } else if (ofToday.has(pathname)) {
    event.respondWith(openFile(world, request));
  }
});

// A page that came without the worker, or by script alone, asks to be kept with what it stands on.
worker.addEventListener('message', (event) => {
  if (!isKeepOrder(event.data, worker.location.origin)) return;
  const { page, files } = event.data;
  const wanted = files.filter((url) => ofToday.has(new URL(url).pathname));
  event.waitUntil(
    Promise.all([keepPage(world, page), ...wanted.map((url) => openFile(world, new Request(url)))]),
  );
});
