// Service worker. Pages and files without a fingerprint are network-first: after three seconds without an answer, it
// uses the cached copy. Files with a fingerprint are cache-first.
//
//   saved   pages saved by the reader; refreshed once a day, deleted when the site removes them
//   read    the last pages read, never sensitive ones
//   files   style sheets, scripts, search shards; deleted when no kept page uses them. Also two markers per language,
//           named after its list: `.refreshed` (time of the last refresh) and `.search` (the whole index is kept)
import { cachePrefix, inFours, isSound, keepFile, WHOLE_SEARCH } from './kept.js';

const base = new URL(self.registration.scope).pathname;
const [SAVED, READ, FILES] = ['saved', 'read', 'files'].map(part => cachePrefix(base) + part);
const WAIT = 3000, ENOUGH = 20000, MOST_READ = 40, DAY = 24 * 60 * 60 * 1000;
const LIST = '/offline.json', REFRESHED = '.refreshed';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', event => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(cachePrefix(base)) && ![SAVED, READ, FILES].includes(name)).map(name => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(base)) return;
  if (request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (isImmutable(url.pathname)) event.respondWith(keptFirst(event));
  else if (/\.(?:json|js|css|svg|webmanifest)$/.test(url.pathname)) event.respondWith(freshFirst(event));
});

self.addEventListener('message', event => event.waitUntil(event.data.help ? keepHelp(event.data.help).catch(() => {}) : keepAndRefresh(event.data)));

/** Files with a fingerprint in their name. */
function isImmutable(path) {
  return /[.-][0-9A-Za-z_-]{6,}\.(?:css|js|svg|png|jpe?g|webp)$/.test(path) || isShard(path);
}

function isShard(path) {
  return /\/search\/[^/]+\/(?!index\.json)[^/]+\.json$/.test(path);
}

const later = () => new Promise(resolve => setTimeout(resolve, WAIT));

async function kept(request, names = [SAVED, READ, FILES]) {
  for (const name of names) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true, ignoreVary: true });
    if (found) return found;
  }
}

/** Revalidates with the server: the browser's HTTP cache may be older than the page. */
const fresh = request => fetch(request, { cache: 'no-cache' });

/** Network-first: the network's answer; after three seconds, or without one, the cached copy. */
async function withPatience(event, network, fallback) {
  const old = await kept(event.request);
  event.waitUntil(network.catch(() => {}));
  if (!old) return network.catch(fallback);
  return Promise.race([network, later().then(() => old)]).catch(() => old);
}

function page(event) {
  const network = fresh(event.request).then(response => {
    event.waitUntil(keepPage(event.request.url, response.clone()).catch(() => {}));
    return response;
  });
  return withPatience(event, network, error => offlinePage(event.request.url, error));
}

function freshFirst(event) {
  const network = fresh(event.request).then(response => {
    event.waitUntil(keepFresh(event.request.url, response.clone()).catch(() => {}));
    return response;
  });
  return withPatience(event, network, () => Response.error());
}

/** Cache-first. A search with a damaged file fetches it with `reload`: then the server's copy replaces it. */
async function keptFirst(event) {
  const old = await kept(event.request, [FILES]);
  if (old && event.request.cache !== 'reload') return old;
  const response = await fetch(event.request, patience(event.request)).catch(error => { if (!old) throw error; });
  if (!response) return old;
  // A full disk must not fail the request.
  if (response.ok && await isSound(response)) await (await caches.open(FILES)).put(event.request, response.clone()).catch(() => {});
  return response;
}

/** Timeout for shards: they are small, so a longer wait will not succeed, and the reader gets an error. */
function patience({ url }) {
  return isShard(new URL(url).pathname) && AbortSignal.timeout ? { signal: AbortSignal.timeout(ENOUGH) } : {};
}

/** Stores a manifest or client. If it changed and its whole search is kept, refreshes the shards first. */
async function keepFresh(asked, response) {
  // A retry fetches `search.js?1`, which is the same file.
  const url = asked.split('?')[0];
  if (!response.ok || !await isSound(response)) return;
  const cache = await caches.open(FILES);
  const [old, lists] = await Promise.all([cache.match(url), wholeSearches(cache, new URL(url).pathname)]);
  if (old && lists.length && await old.text() !== await response.clone().text()) await Promise.all(lists.map(list => refresh(list, true)));
  else await cache.put(url, response);
}

/** Lists of the wholly kept searches that use this file: `index.json` is of one language, scripts are of all. */
async function wholeSearches(cache, path) {
  const entry = /\/search\/(?:([^/]+)\/index\.json|[^/]+\.js)$/.exec(path);
  if (!entry) return [];
  const marks = (await cache.keys()).map(key => new URL(key.url).pathname).filter(key => key.endsWith(LIST + WHOLE_SEARCH));
  return marks.map(mark => mark.slice(0, -WHOLE_SEARCH.length)).filter(list => !entry[1] || list === base + entry[1] + LIST);
}

/** The offline page in the language of the URL, else in any. */
async function offlinePage(asked, error) {
  const cache = await caches.open(FILES);
  const pages = (await cache.keys()).filter(request => request.url.endsWith('/'));
  const language = new URL(asked).pathname.slice(base.length).split('/')[0];
  const home = self.location.origin + base + language + '/';
  const wanted = pages.find(request => request.url.startsWith(home)) || pages[0];
  if (!wanted) throw error;
  return cache.match(wanted);
}

/** Keeps a page that was read. Deletes it on 404 and 410. */
async function keepPage(url, response) {
  const address = url.split('#')[0].split('?')[0];
  const saved = await caches.open(SAVED), read = await caches.open(READ);
  const isSaved = Boolean(await saved.match(address));
  if (response.status === 404 || response.status === 410) {
    await Promise.all([saved.delete(address), read.delete(address)]);
    return;
  }
  if (!response.ok || !(response.headers.get('content-type') || '').includes('text/html')) return;
  const text = await response.text();
  const isSensitive = /<html[^>]*\sdata-sensitive/.test(text.slice(0, 500));
  if (isSensitive && !isSaved) return;
  // A redirected response is not allowed for a navigation (Fetch Standard), so a plain copy is stored.
  const plain = new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  await (isSaved ? saved : read).put(address, plain);
  const addresses = await read.keys();
  await Promise.all(addresses.slice(0, Math.max(0, addresses.length - MOST_READ)).map(old => read.delete(old)));
}

/** Message of a page after loading: on the first visit the worker did not see its requests. */
async function keepAndRefresh({ page, files, list }) {
  const cache = await caches.open(FILES);
  if (page && !await kept(page, [SAVED, READ])) await fetch(page).then(response => keepPage(page, response)).catch(() => {});
  await Promise.all(files.map(async file => {
    if (!await cache.match(file)) await cache.add(file).catch(() => {});
  }));
  await refresh(list).catch(() => {});
}

/** Message of the search page: keeps the help words of its language, with the manifest that names them and the client. */
async function keepHelp({ folder, script }) {
  const cache = await caches.open(FILES);
  const [manifest, client] = await Promise.all([folder + 'index.json', script].map(fresh));
  const { help } = await manifest.clone().json(), file = help && `${folder}h-0-${help[1]}.json`;
  if (help && !await cache.match(file)) await keepFile(cache, file);
  await Promise.all([manifest, client].map(response => keepFresh(response.url, response)));
}

const running = new Map();

/** Refreshes one language's saved pages and search: once a day, or at once with `now`. */
async function refresh(list, now) {
  const stamp = await (await caches.open(FILES)).match(list + REFRESHED);
  if (!now && stamp && Date.now() - Number(await stamp.text()) < DAY) return;
  if (!running.has(list)) running.set(list, refreshLanguage(list).finally(() => running.delete(list)));
  await running.get(list);
}

/** Updates saved pages and a wholly kept search; deletes pages that the site removed, and unused files. */
async function refreshLanguage(list) {
  const cache = await caches.open(FILES), saved = await caches.open(SAVED);
  const response = await fetch(list, { cache: 'no-cache' });
  if (!response.ok) return;
  const current = await response.json();
  const home = new URL(list, self.location.origin).href.replace(/[^/]*$/, '');
  const guides = new Set(current.guides.map(guide => new URL(guide.url, self.location.origin).href));
  const folders = new Set(Array.from(guides, url => url.replace(/[^/]+\/$/, '')));
  for (const request of await saved.keys()) {
    if (!request.url.startsWith(home)) continue;
    if (folders.has(request.url.replace(/[^/]+\/$/, '')) && !guides.has(request.url)) await saved.delete(request);
    else await fetch(request.url, { cache: 'no-cache' }).then(fresh => keepPage(request.url, fresh)).catch(() => {});
  }
  if (current.offline) await keepFile(cache, current.offline);
  const isWhole = await cache.match(list + WHOLE_SEARCH);
  if (isWhole) await keepSearch(cache, current.search);
  await dropUnused(cache, current, isWhole || await isCurrent(cache, current.search.index));
  await cache.put(list + REFRESHED, new Response(String(Date.now())));
}

/** Stores missing shards first, then the manifest that names them and the client's scripts. */
async function keepSearch(cache, { index, scripts, files }) {
  const missing = [];
  for (const file of files) if (file !== index && !await cache.match(file)) missing.push(file);
  await inFours(missing, file => keepFile(cache, file));
  await Promise.all([index, ...scripts].map(file => keepFile(cache, file)));
}

/** Whether a cached file equals the server's. */
async function isCurrent(cache, url) {
  const old = await cache.match(url);
  if (!old) return true;
  const response = await fetch(url, { cache: 'no-cache' });
  return response.ok && await response.text() === await old.text();
}

/** Drops shards only of this language, since each has its own list, and never while a kept manifest may name them. */
async function dropUnused(cache, current, dropsShards) {
  let text = [...current.search.files, ...current.assets.map(file => file.url)].join(' ');
  for (const name of [SAVED, READ, FILES]) {
    const pages = await caches.open(name);
    for (const request of await pages.keys()) if (name !== FILES || request.url.endsWith('/')) text += await (await pages.match(request)).text();
  }
  const folder = current.search.index.replace(/[^/]*$/, '');
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (isImmutable(path) && (!isShard(path) || dropsShards && path.startsWith(folder)) && !text.includes(path)) await cache.delete(request);
  }
}
