// Caches on the device: names and fetching, shared by the pages and the service worker.

/** Prefix of the names of all caches of a site, by its base path: one origin may have several sites. */
export const cachePrefix = base => 'faro ' + base + ' ';

/** Suffix of a marker in the cache, after the URL of a language's list: its whole search index is kept. */
export const WHOLE_SEARCH = '.search';

/** Stores a file in the cache. If the browser's HTTP cache has a broken copy, fetches it from the server. */
export async function keepFile(cache, url) {
  for (const mode of ['no-cache', 'reload']) {
    const response = await fetch(url, { cache: mode });
    if (!response.ok) break;
    if (await isSound(response)) return cache.put(url, response);
  }
  throw new Error(url);
}

/** False for HTML in place of JSON: a broken server or the login page of a network also answers 200. */
export async function isSound(response) {
  return !/\.json$/.test(new URL(response.url).pathname) || response.clone().json().then(() => true, () => false);
}

/** Runs `action` on each value, four at a time. */
export function inFours(values, action) {
  const queue = [...values];
  const work = async () => { while (queue.length) await action(queue.shift()); };
  return Promise.all([work(), work(), work(), work()]);
}
