// Saving pages: the service worker keeps pages that were read; here the reader keeps pages with a button.
import { all, make, on, one, show } from './dom.js';
import { cachePrefix, inFours, keepFile, WHOLE_SEARCH } from './kept.js';
import { fill } from './sentences.js';
import { words } from './site-words.js';

const page = location.href.split('#')[0];
const openCache = part => caches.open(cachePrefix(words.base) + part);

/** Registers the service worker, sends it the page's files, and shows the buttons. */
export function offerSaving() {
  const files = all('link[rel=stylesheet], script[src], link[rel=icon], main img, header img')
    .map(element => element.href || element.src);
  const parts = [...files, words.offline];
  const isSensitive = 'sensitive' in document.documentElement.dataset;
  navigator.serviceWorker.register(words.base + 'sw.js', { scope: words.base }).catch(() => {});
  const message = { page: isSensitive ? null : page, files: parts, list: words.pages };
  navigator.serviceWorker.ready.then(registration => registration.active.postMessage(message));
  offerPage(parts);
  offerForgetting();
  const device = one('[data-device]');
  if (device) offerDevice(device);
}

/** A button that saves this page and its files, `parts`. */
function offerPage(parts) {
  const save = one('[data-save]');
  if (!save) return;
  show(save);
  const status = one('[data-status]');
  openCache('saved').then(cache => cache.match(page)).then(found => { if (found) status.textContent = words.saved; });
  on(save, 'click', async () => {
    try {
      const cache = await openCache('files');
      await Promise.all(parts.map(url => keepFile(cache, url)));
      await keepFile(await openCache('saved'), page);
      status.textContent = words.saved;
    } catch (error) { status.textContent = words.failed; }
  });
}

function offerForgetting() {
  all('[data-forget]').forEach(button => {
    show(button);
    const status = one('[data-forget-status]', button.parentElement);
    on(button, 'click', async () => {
      const names = await caches.keys();
      await Promise.all(names.filter(name => name.startsWith(cachePrefix(words.base))).map(name => caches.delete(name)));
      status.textContent = status.dataset.done;
      const device = one('[data-device]');
      if (device) listSaved(device);
    });
  });
}

/** Lists the kept pages, as links with their titles. */
async function listSaved(device) {
  const list = one('[data-device-list]', device);
  const pages = new Map();
  for (const part of ['saved', 'read']) {
    const cache = await openCache(part);
    for (const request of await cache.keys()) {
      const text = await (await cache.match(request)).text();
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      pages.set(request.url, (one('h1', parsed) || one('title', parsed)).textContent);
    }
  }
  list.textContent = '';
  pages.forEach((textContent, href) => list.append(make('li', {}, make('a', { href, textContent }))));
  one('[data-device-empty]', device).hidden = pages.size > 0;
}

const sizeText = bytes => bytes < 1e6 ? Math.ceil(bytes / 1024) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';

/** Saves everything, one country, or only the search: shows the size first, then a second button that starts. */
function offerDevice(device) {
  show(one('[data-device-controls]', device));
  listSaved(device);
  const status = one('[data-save-status]', device), confirm = one('[data-save-confirm]', device), place = one('select', device);
  let asked, list, guides;
  // What was asked about is no longer what the field shows.
  on(place, 'change', () => {
    if (confirm.hidden) return;
    confirm.hidden = true;
    status.textContent = '';
  });
  all('[data-ask]', device).forEach(button => on(button, 'click', async () => {
    try {
      list = await (await fetch(words.pages)).json();
      const { saveSearch, savePlace } = button.dataset;
      guides = list.guides.filter(guide => !guide.sensitive && saveSearch === undefined && (savePlace === undefined || guide.place === place.value));
      asked = button;
      const bytes = [...guides, ...list.assets, list.search].reduce((sum, part) => sum + part.bytes, 0);
      const name = place && place.selectedOptions[0].textContent;
      status.textContent = fill(asked.dataset.ask, { name, n: guides.length, size: sizeText(bytes) });
      show(confirm);
    } catch (error) { status.textContent = words.failed; }
  }));
  on(confirm, 'click', async () => {
    confirm.hidden = true;
    const { index, scripts, files } = list.search, { done, progress } = asked.dataset, n = guides.length;
    const more = [...list.assets.map(file => file.url), ...files.filter(file => file !== index), list.offline, words.pages];
    const home = one('.brand').href, search = one('form[role=search]');
    const pages = [...guides.map(guide => guide.url), home, ...(search ? [search.action] : [])];
    const total = pages.length + more.length;
    let count = 0;
    try {
      const saved = await openCache('saved'), kept = await openCache('files');
      const queue = [...more.map(url => [kept, url]), ...pages.map(url => [saved, url])];
      await inFours(queue, async next => {
        await keepFile(...next);
        count += 1;
        if (count % 5 === 0) status.textContent = fill(progress, { n: count, total });
      });
      // Manifest and scripts last, so that no shard that they name is missing.
      await Promise.all([index, ...scripts].map(url => keepFile(kept, url)));
      await kept.put(words.pages + WHOLE_SEARCH, new Response(''));
      status.textContent = fill(done, { n });
      listSaved(device);
    } catch (error) { status.textContent = words.failed; }
  });
}
