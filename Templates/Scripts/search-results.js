// The results of a search: a row for each page, with the lines that answer.
import { dateOf } from './dates.js';
import { make, pathOf } from './dom.js';
import { fill } from './sentences.js';

/** `search`: the page's element; `words`: its sentences; `open`: gives the search client. */
export function resultRows(search, words, open) {

  /** One result: the page, and its best section. `from`: index of the first result of its batch. */
  function row(result, from) {
    for (const key of ['url', 'page']) result[key] = result[key].replace(/^(?!\/|https?:)/, '/');
    const item = make('li', { from }, make('a', { href: result.url, textContent: result.title }));
    const { lang, dir } = document.documentElement;
    if (result.language && result.language !== search.dataset.lang) {
      Object.assign(item, { lang: result.language, dir: 'auto' });
      item.append(make('p', { className: 'meta', lang, dir, textContent: fill(words.fallback, { language: languageName(result.language) }) }));
    }
    if (result.heading && result.heading !== result.title) item.append(make('p', { className: 'meta', textContent: '§ ' + result.heading }));
    const text = make('p', { className: 'snippet', dir: 'auto' });
    item.append(text);
    whenSeen(item, () => describe(text, result));
    const date = result.date && `${words.textDate} ${dateText(result.date)}`;
    if (result.collection || date) {
      item.append(make('p', { className: 'meta', lang, dir }, make('bdi', { lang: item.lang || lang, textContent: result.collection }), result.collection && date ? ' · ' : '', date || ''));
    }
    return item;
  }

  // Sensitive pages are fetched only when the reader opens them.
  const sensitive = new Set((search.dataset.sensitivePages || '').split(' ').filter(Boolean).map(pathOf));

  /** The page's summary; if it has no query word, text of the page with them, except on slow or metered connections. */
  async function describe(text, result) {
    const client = await open().catch(() => null);
    if (!client) return;
    const summary = await client.excerpt(result).catch(() => []);
    fillSnippet(text, summary);
    const line = navigator.connection || {};
    if (summary.some(piece => piece.mark) || sensitive.has(pathOf(result.page)) || line.saveData || /2g/.test(line.effectiveType)) return;
    try {
      const [response, { around, ownText }] = await Promise.all([fetch(result.page), import(search.dataset.quotes)]);
      const quote = response.ok && around(client.mark(ownText(await response.text(), result.url), result));
      if (quote) fillSnippet(text, quote);
    } catch (error) { /* The summary stays. */ }
  }
  return row;
}

function whenSeen(item, then) {
  if (!('IntersectionObserver' in window)) return then();
  const observer = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    then();
  }, { rootMargin: '100px' });
  observer.observe(item);
}

function fillSnippet(text, pieces) {
  text.textContent = '';
  for (const piece of pieces) text.append(piece.mark ? make('mark', { textContent: piece.text }) : piece.text);
}

function dateText(iso) {
  const [, month, day] = iso.split('-');
  const options = { year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(dateOf(iso));
}

function languageName(code) {
  try { return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(code); } catch (error) { return code; }
}
