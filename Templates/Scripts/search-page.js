// Search page: box with suggestions, results, filters. The state is in the fragment: #q=…&countries=US,MX
// The query stays on the device; a server sees only which files of the index and some result pages are fetched.
import { dateOf } from './dates.js';
import { all, button, make, one, on, pathOf } from './dom.js';
import { fill, plural } from './sentences.js';
import { around, ownText } from './snippet.js';

const root = one('[data-search]');
const part = name => one(`[data-search-${name}]`);
const form = part('form'), input = one('input', form), list = one('[role=listbox]', form), hint = part('hint');
const [status, note, chips, results, facets, more, trouble, help] = ['status', 'note', 'chips', 'results', 'facets', 'more', 'trouble', 'help'].map(part);
const words = part('words').dataset;
const PAGE = 10, PATIENCE = 10000, wide = matchMedia('(min-width: 56em)');
let asked = 0, shown = 0, state = { q: '', filters: {} };

// The taxonomies of the page: names of the filters, with the number of pages before any search.
const taxonomies = all('[data-taxonomy]').map(section => ({
  key: section.dataset.taxonomy, name: section.dataset.name,
  values: all('a', section).map(link => ({ value: link.dataset.term, label: link.textContent, count: Number(link.dataset.count) })),
}));
const labels = new Map(taxonomies.flatMap(({ key, values }) => values.map(({ value, label }) => [key + ' ' + value, label])));
const chosen = () => Object.keys(state.filters).flatMap(key => state.filters[key].map(value => ({ key, value, label: labels.get(key + ' ' + value) || value })));

// The search client, loaded on first use. After a timeout it is dropped; the next search imports it again with a new
// query string, because a module whose import hangs would hang again under the same URL.
let engine, isStuck = false, isCutOff = false, tries = 0, requests = new AbortController();

function open() {
  if (isStuck) drop();
  if (!engine) {
    const opening = engine = import(root.dataset.client + (tries ? '?' + tries : ''))
      .then(client => client.openSearch({ base: new URL(root.dataset.index, location.href).href, lang: root.dataset.lang, fetch: ask }));
    opening.catch(() => { if (engine === opening) drop(); });
  }
  return engine;
}

const ask = (url, options) => fetch(url, { ...options, signal: requests.signal }).catch(error => { isCutOff = isCutOff || error.name !== 'AbortError'; throw error; });
function drop() {
  requests.abort();
  requests = new AbortController();
  engine = null;
  isStuck = false;
  tries += 1;
}

function read() {
  const next = { q: '', filters: {} };
  for (const pair of location.hash.slice(1).split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    let key = at < 0 ? pair : pair.slice(0, at), value = at < 0 ? '' : pair.slice(at + 1);
    try { key = decodeURIComponent(key); value = decodeURIComponent(value.replace(/\+/g, ' ')); } catch (error) { continue; }
    if (key === 'q') next.q = value;
    else if (/[^,]/.test(value)) Object.defineProperty(next.filters, key, { value: value.split(',').filter(Boolean), enumerable: true, configurable: true });
  }
  return next;
}

/** The fragment of a search; empty without query and filters. */
function address({ q, filters }) {
  const pairs = Object.keys(filters).filter(key => filters[key].length)
    .map(key => encodeURIComponent(key) + '=' + filters[key].map(encodeURIComponent).join(','));
  const fragment = [...(q ? ['q=' + encodeURIComponent(q)] : []), ...pairs].join('&');
  return fragment && '#' + fragment;
}

function go(next) {
  const hash = address(next);
  if (hash !== location.hash) history.pushState(null, '', hash || location.pathname);
  return run();
}

/** The search with a filter value added or removed. */
function toggled(key, value) {
  const values = state.filters[key] || [];
  const rest = values.includes(value) ? values.filter(other => other !== value) : [...values, value];
  const filters = { ...state.filters, [key]: rest };
  if (!rest.length) delete filters[key];
  return { q: state.q, filters };
}

/** Runs the search in the URL. `top`: scroll position to restore when the reader comes back. */
async function run(from = 0, size = PAGE, top = 0) {
  state = read();
  if (from === 0 && document.activeElement !== input) input.value = state.q;
  closeList();
  all('.languages a').forEach(link => { link.hash = location.hash; });
  const ticket = asked += 1, place = from ? trouble : status;
  trouble.textContent = '';
  isCutOff = false;
  if (from === 0) drawChips();
  if (!state.q.trim() && !chosen().length) return clear();
  document.title = [nameOfSearch(), root.dataset.title].join(' – ');
  const after = (time, then) => setTimeout(() => { if (ticket === asked) then(); }, time);
  const slow = after(300, () => { place.textContent = words.loading; });
  const stuck = after(PATIENCE, () => { isStuck = true; giveUp(words.slow, from, size); });
  try {
    const found = await (await open()).search(state.q, { limit: size, offset: from, filters: state.filters });
    if (ticket !== asked) return;
    isStuck = false;
    show(found, from, size);
    if (top) scrollTo({ top, behavior: 'instant' });
  } catch (error) {
    if (ticket === asked) fail(error, from, size);
  } finally { [slow, stuck].forEach(clearTimeout); }
}

/** Empty search: shows the filters with their numbers of pages, and the other ways to find pages. */
function clear() {
  empty();
  document.title = root.dataset.title;
  drawFacets(taxonomies);
}

function empty() {
  delete root.dataset.waiting;
  results.textContent = status.textContent = note.textContent = '';
  facets.hidden = more.hidden = note.hidden = true;
  help.hidden = false;
}

/** Reports a failed search; `error.code` of the search client tells bad data from a bad connection. */
function fail(error, from, size) {
  const isData = navigator.onLine !== false && !isCutOff && ['missing', 'damaged', 'version'].includes(error.code);
  giveUp(isData ? words.errorData : words.error, from, size);
}

/** Shows an error: at the top after removing old results, or below them if more results were requested. */
function giveUp(text, from, size) {
  if (from === 0) empty(); else more.hidden = true;
  const place = from ? trouble : status;
  place.textContent = text + ' ';
  place.append(retryButton(from, size));
}

const retryButton = (from, size) => button(words.retry, () => {
  drop();
  if (from === 0) input.focus();
  run(from, size);
});

function show(found, from, size) {
  if (!found.results.length && (found.total > from || found.incomplete)) return fail({ code: 'missing' }, from, size);
  delete root.dataset.waiting;
  Array.from(results.children).forEach(item => { if (item.from >= from) item.remove(); });
  const rows = found.results.map(result => row(result, from));
  results.append(...rows);
  shown = from + size;
  if (from) history.replaceState({ shown }, '');
  const count = found.total + (found.fallback || 0);
  status.textContent = fill(count ? plural(words, 'results', count) : words.none, { n: count, q: nameOfSearch() });
  trouble.textContent = '';
  notes(found, count);
  drawFacets(taxonomies.map(group => ({ ...group, values: (found.facets || {})[group.key] || [] })), count);
  help.hidden = count > 0;
  if (found.incomplete) (from ? trouble : note).append(words.incomplete + ' ', retryButton(from, size));
  note.hidden = !note.textContent;
  more.hidden = shown >= found.total;
  if (from > 0 && rows[0]) one('a', rows[0]).focus();
}

/** The query as a short name; quotation marks in it become ', since others may be put around it. */
function nameOfSearch() {
  const letters = Array.from((state.q.trim() || chosen().map(({ label }) => label).join(' · ')).replace(/["“”„«»]/g, "'"));
  return letters.length > 80 ? letters.slice(0, 80).join('').trim() + '…' : letters.join('');
}

/** One result: the page, and its best section. `from`: index of the first result of its batch. */
function row(result, from) {
  for (const key of ['url', 'page']) result[key] = result[key].replace(/^(?!\/|https?:)/, '/');
  const item = make('li', { from }, make('a', { href: result.url, textContent: result.title }));
  const { lang, dir } = document.documentElement;
  if (result.language && result.language !== root.dataset.lang) {
    Object.assign(item, { lang: result.language, dir: 'auto' });
    item.append(make('p', { className: 'meta', lang, dir, textContent: fill(words.fallback, { language: languageName(result.language) }) }));
  }
  if (result.heading && result.heading !== result.title) item.append(make('p', { className: 'meta', textContent: '§ ' + result.heading }));
  const text = make('p', { className: 'snippet', dir: 'auto' });
  item.append(text);
  whenSeen(item, () => describe(text, result));
  const date = result.date && `${words.reviewed} ${dateText(result.date)}`;
  if (result.collection || date) {
    item.append(make('p', { className: 'meta', lang, dir }, make('bdi', { lang: item.lang || lang, textContent: result.collection }), result.collection && date ? ' · ' : '', date || ''));
  }
  return item;
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

// Sensitive pages are fetched only when the reader opens them.
const sensitive = new Set((root.dataset.sensitivePages || '').split(' ').filter(Boolean).map(pathOf));

/** The page's summary; if it has no query word, text of the page with them, except on slow or metered connections. */
async function describe(text, result) {
  const search = await open().catch(() => null);
  if (!search) return;
  const summary = await search.excerpt(result).catch(() => []);
  fillSnippet(text, summary);
  const line = navigator.connection || {};
  if (summary.some(piece => piece.mark) || sensitive.has(pathOf(result.page)) || line.saveData || /2g/.test(line.effectiveType)) return;
  try {
    const response = await fetch(result.page);
    const quote = response.ok && around(search.mark(ownText(await response.text(), result.url), result));
    if (quote) fillSnippet(text, quote);
  } catch (error) { /* The summary stays. */ }
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

/** "Did you mean", "also searched"; without results, suggests what to remove. */
function notes(found, count) {
  note.textContent = '';
  const meant = found.correction;
  const link = q => make('a', { href: address({ q, filters: state.filters }), textContent: q });
  if (meant) {
    const [before, after] = words.meant.split('{q}');
    note.append(before, link(meant), after, ' ');
  }
  const also = found.alsoSearched || [];
  if (also.length) note.append(fill(words.also, { q: also.join(', ') }), ' ');
  const unquoted = state.q.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ').trim();
  if (!count && unquoted && unquoted !== state.q.trim()) note.append(Object.assign(link(unquoted), { className: 'button', textContent: words.unquoted }), ' ');
  if (!count && chosen().length) note.append(clearButton());
}

/** Keyboard focus: the pressed button disappears, so the next one gets the focus. */
const change = next => {
  go(next);
  (one('button', chips) || facets.firstChild).focus({ preventScroll: true });
};
const clearButton = () => button(words.clear, () => change({ q: state.q, filters: {} }));

/** The active filters, each as a button that removes it. */
function drawChips() {
  const set = chosen();
  chips.textContent = '';
  chips.hidden = !set.length;
  for (const { key, value, label } of set) {
    const chip = button(label + ' ×', () => change(toggled(key, value)));
    chip.setAttribute('aria-label', fill(words.remove, { name: label }));
    chips.append(make('li', {}, chip));
  }
}

/** Filters: folded on a small screen, to keep the results visible; an open column on a wide one. */
function drawFacets(groups, count) {
  const focused = facets.contains(document.activeElement) && document.activeElement.id;
  const opened = new Set(all('details[open]', facets).map(element => element.dataset.key));
  const isSet = (group, term) => (state.filters[group.key] || []).includes(term.value);
  const usable = groups.map(group => ({ ...group, values: group.values.filter(term => term.count || isSet(group, term)) })).filter(group => group.values.length);
  const [summary, body] = facets.children, number = chosen().length;
  summary.textContent = words.filters + (number ? ` (${number})` : '');
  body.textContent = '';
  facets.hidden = !usable.length;
  if (number) body.append(clearButton());
  for (const group of usable) body.append(facet(group, opened));
  if (count) body.append(make('p', { className: 'facets-done' }, button(fill(words.show, { n: count }), showResults)));
  if (focused && document.getElementById(focused)) document.getElementById(focused).focus({ preventScroll: true });
}

function facet(group, opened) {
  const set = state.filters[group.key] || [];
  const items = group.values.map(term => {
    const box = make('input', { type: 'checkbox', id: `f-${group.key}-${term.value}`, checked: set.includes(term.value) });
    on(box, 'change', () => go(toggled(group.key, term.value)));
    const count = make('span', { className: 'meta', textContent: term.count });
    return make('li', {}, make('label', {}, box, make('span', {}, term.label + ' ', count)));
  });
  const details = make('details', { open: opened.has(group.key) || wide.matches && set.length > 0 }, make('summary', { textContent: group.name }), make('ul', {}, ...items));
  details.dataset.key = group.key;
  return details;
}

function showResults() {
  facets.open = false;
  status.scrollIntoView();
  one('a', results).focus({ preventScroll: true });
}

// The search box: editable combobox with list autocomplete (ARIA Authoring Practices, "Combobox").
let active = -1, typed = 0;

function closeList() {
  list.hidden = true;
  list.textContent = hint.textContent = '';
  active = -1;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

async function suggest() {
  const ticket = typed += 1, text = input.value;
  if (text.trim().length < 2 || isStuck) return closeList();
  const found = await open().then(search => search.suggest(text)).catch(() => []);
  if (ticket !== typed || document.activeElement !== input) return;
  closeList();
  found.slice(0, 6).forEach((word, index) => {
    const option = make('li', { id: `option-${index}`, textContent: word });
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    on(option, 'mousedown', event => { event.preventDefault(); choose(word); });
    list.append(option);
  });
  if (!list.children.length) return;
  list.hidden = false;
  hint.textContent = fill(words.suggestions, { n: list.children.length });
  input.setAttribute('aria-expanded', 'true');
}

function choose(word) {
  input.value = word;
  typed += 1;
  closeList();
  go({ q: word, filters: state.filters });
}

function move(step) {
  const options = Array.from(list.children);
  if (!options.length) return;
  if (active >= 0) options[active].setAttribute('aria-selected', 'false');
  active = active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length;
  options[active].setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', options[active].id);
}

let waiting;
on(input, 'input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 120);
});
on(input, 'keydown', event => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (list.hidden) suggest(); else move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    closeList();
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    choose(list.children[active].textContent);
  }
});
on(input, 'blur', () => { typed += 1; closeList(); });
on(form, 'submit', event => {
  event.preventDefault();
  clearTimeout(waiting);
  typed += 1;
  const asksNothing = !input.value.trim() && !Object.keys(state.filters).length;
  go({ q: input.value.trim(), filters: state.filters });
  if (asksNothing) status.textContent = words.short;
});
on(more, 'click', () => run(shown));
// Scroll restoration: coming back from a result, the reader finds the same results and position.
on(results, 'click', () => history.replaceState({ shown, top: scrollY }, ''));
const come = () => {
  const { shown = PAGE, top = 0 } = history.state || {};
  input.value = read().q;
  run(0, shown, top);
};
on(window, 'popstate', come);

root.dataset.title = document.title;
form.hidden = false;
facets.open = wide.matches;
wide.onchange = () => { facets.open = wide.matches; };
if (location.hash.length > 1) root.dataset.waiting = 'results'; else input.focus({ preventScroll: true });
come();
