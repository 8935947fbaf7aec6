// What a device keeps of the site, named and fetched alike by its pages and by its service worker.

/** Begins the names of all caches of the site under a base path; one origin may hold several sites. */
export const cachePrefix = base => 'faro ' + base + ' ';

/** Added to the address of a language's list: marks that its search is kept whole. */
export const WHOLE_SEARCH = '.search';

/** Keeps a file. The browser's own copy may be broken: then the host is asked again. */
export async function keepFile(cache, url) {
  for (const mode of ['no-cache', 'reload']) {
    const response = await fetch(url, { cache: mode });
    if (!response.ok) break;
    if (await isSound(response)) return cache.put(url, response);
  }
  throw new Error(url);
}

/** A host that is out of order, or the login page of a network, answers 200 as well. */
export async function isSound(response) {
  return !/\.json$/.test(new URL(response.url).pathname) || response.clone().json().then(() => true, () => false);
}

/** Does `action` with each value, four at a time. */
export function inFours(values, action) {
  const queue = [...values];
  const work = async () => { while (queue.length) await action(queue.shift()); };
  return Promise.all([work(), work(), work(), work()]);
}
