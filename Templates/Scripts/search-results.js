// The results of a search: a row for each page, with its summary.
import { dateOf } from './dates.js';
import { make } from './dom.js';
import { fill } from './sentences.js';

/** `search`: the page's element; `words`: its sentences. */
export function resultRows(search, words) {

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
    for (const piece of result.snippet) text.append(piece.mark ? make('mark', { textContent: piece.text }) : piece.text);
    item.append(text);
    const date = result.date && `${words.textDate} ${dateText(result.date)}`;
    if (result.collection || date) {
      item.append(make('p', { className: 'meta', lang, dir }, make('bdi', { lang: item.lang || lang, textContent: result.collection }), result.collection && date ? ' · ' : '', date || ''));
    }
    return item;
  }

  return row;
}

function dateText(iso) {
  const [, month, day] = iso.split('-');
  const options = { year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(dateOf(iso));
}

function languageName(code) {
  try { return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(code); } catch (error) { return code; }
}
