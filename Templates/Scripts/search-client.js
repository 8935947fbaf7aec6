// The search client of a page: loaded on first use, dropped when it hangs.

/** `data`: `client`, `index` and `lang` of the page. */
export function searchClient(data) {
  let engine, tries = 0, requests = new AbortController();
  const client = {
    // Set by the page when a search takes too long; the next one drops the client.
    isStuck: false,
    // Whether a request failed on its way.
    isCutOff: false,
    open() {
      if (client.isStuck) client.drop();
      if (!engine) {
        const opening = engine = import(data.client + (tries ? '?' + tries : ''))
          .then(module => module.openSearch({ base: new URL(data.index, location.href).href, lang: data.lang, fetch: ask }));
        opening.catch(() => { if (engine === opening) client.drop(); });
      }
      return engine;
    },
    // The next search imports the client again under another address, because a module whose import hangs would hang
    // again under the same.
    drop() {
      requests.abort();
      requests = new AbortController();
      engine = null;
      client.isStuck = false;
      tries += 1;
    },
  };
  const ask = (url, options) => fetch(url, { ...options, signal: requests.signal })
    .catch(error => { client.isCutOff = client.isCutOff || error.name !== 'AbortError'; throw error; });
  return client;
}
