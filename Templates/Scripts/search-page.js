// Search page: reads the search from the address (search-address.js), runs it and shows what is found.
// The query stays on the device; a server sees only which files of the index and some result pages are fetched.
import { all, button, on, one } from './dom.js';
import { keptPlace } from './kept-place.js';
import { address, read } from './search-address.js';
import { searchClient } from './search-client.js';
import { chosen, searchFilters, taxonomies } from './search-filters.js';
import { drawHelp, drawNotes } from './search-notes.js';
import { resultRows } from './search-results.js';
import { fill, plural } from './sentences.js';

const root = one('[data-search]');
const part = name => one(`[data-search-${name}]`);
const form = part('form'), input = one('input', form), words = part('words').dataset;
const [status, note, chips, results, facets, more, trouble, ways, danger] = ['status', 'note', 'chips', 'results', 'facets', 'more', 'trouble', 'help', 'danger'].map(part);
const PAGE = 10, PATIENCE = 10000, wide = matchMedia('(min-width: 56em)');
let asked = 0, shown = 0, state = read();

const client = searchClient(form.dataset), open = client.open;
const row = resultRows(root, words);
const { clearButton, drawChips, drawFacets } = searchFilters({ chips, facets, results, status }, words, wide, go);
// For the suggestions, which are a script of their own.
form.openSearch = () => client.isStuck ? Promise.reject() : open();

function go(next) {
  const hash = address(next);
  if (hash !== location.hash) history.pushState(null, '', hash || location.pathname);
  return run();
}

/** Runs the search in the URL. `top`: scroll position to restore when the reader comes back. */
async function run(from = 0, size = PAGE, top = 0) {
  state = read();
  if (from === 0 && document.activeElement !== input) input.value = state.q;
  all('.languages a').forEach(link => { link.hash = location.hash; });
  const ticket = asked += 1, line = from ? trouble : status;
  trouble.textContent = '';
  client.isCutOff = false;
  if (from === 0) drawChips(state);
  if (!state.q.trim() && !chosen(state).length) return clear();
  document.title = [nameOfSearch(), root.dataset.title].join(' – ');
  const after = (time, then) => setTimeout(() => { if (ticket === asked) then(); }, time);
  const slow = after(300, () => { line.textContent = words.loading; });
  const stuck = after(PATIENCE, () => { client.isStuck = true; giveUp(words.slow, from, size); });
  const place = keptPlace(one('script[data-base]').dataset.base) || undefined;
  try {
    // Filters that are folded need no numbers yet.
    const isNumbered = facets.open || chosen(state).length > 0, found = await search({ limit: size, offset: from, facets: isNumbered }, place);
    if (ticket !== asked) return;
    client.isStuck = false;
    show(found, from, size, place);
    drawFacets(state, isNumbered || !found.total ? numbered(found) : undefined, found.total + (found.fallback || 0));
    if (top) scrollTo({ top, behavior: 'instant' });
  } catch (error) {
    if (ticket !== asked) return;
    fail(error, from, size);
    if (!from) drawHelp(danger, error.help, place, words);
  } finally { [slow, stuck].forEach(clearTimeout); }
}

const search = async (options, place) => (await open()).search(state.q, { ...options, filters: state.filters, widen: state.widen, place });

/** The filters with the numbers of a search. */
const numbered = found => taxonomies.map(group => ({ ...group, values: (found.facets || {})[group.key] || [] }));

/** Fills the filters when they are opened. */
async function openFacets() {
  const ticket = asked;
  if (!facets.open || facets.children[1].hasChildNodes()) return;
  const found = await search({ limit: 0, facets: true }).catch(() => {});
  if (ticket !== asked) return;
  if (found) drawFacets(state, numbered(found), found.total);
  else facets.children[1].textContent = words.error;
}

/** Empty search: shows the filters with their numbers of pages, and the other ways to find pages. */
function clear() {
  empty();
  document.title = root.dataset.title;
  drawFacets(state, taxonomies);
}

function empty() {
  delete root.dataset.waiting;
  results.textContent = status.textContent = note.textContent = '';
  facets.hidden = more.hidden = note.hidden = danger.hidden = true;
  ways.hidden = false;
}

/** Reports a failed search; `error.code` of the search client tells bad data from a bad connection. */
function fail(error, from, size) {
  const isData = navigator.onLine !== false && !client.isCutOff && ['missing', 'damaged', 'version'].includes(error.code);
  giveUp(isData ? words.errorData : words.error, from, size);
}

/** Shows an error: at the top after removing old results, or below them if more results were requested. */
function giveUp(text, from, size) {
  if (from === 0) empty(); else more.hidden = true;
  const line = from ? trouble : status;
  line.textContent = text + ' ';
  line.append(retryButton(from, size));
}

const retryButton = (from, size) => button(words.retry, () => {
  client.drop();
  if (from === 0) input.focus();
  run(from, size);
});

function show(found, from, size, place) {
  const isEmpty = !found.results.length && (found.total > from || found.incomplete);
  if (isEmpty) fail({ code: 'missing' }, from, size);
  if (!from) drawHelp(danger, found.help, place || (found.places || []).length, words);
  if (isEmpty) return;
  delete root.dataset.waiting;
  Array.from(results.children).forEach(item => { if (item.from >= from) item.remove(); });
  const rows = found.results.map(result => row(result, from));
  results.append(...rows);
  shown = from + size;
  if (from) history.replaceState({ shown }, '');
  const count = found.total + (found.fallback || 0);
  status.textContent = fill(count ? plural(words, 'results', count) : words.none, { n: count, q: nameOfSearch() });
  trouble.textContent = '';
  if (!from) drawChips(state, found.places);
  drawNotes(note, found, state, count, words);
  if (!count && chosen(state).length) note.append(clearButton(state));
  ways.hidden = count > 0;
  if (found.incomplete) (from ? trouble : note).append(words.incomplete + ' ', retryButton(from, size));
  note.hidden = !note.textContent;
  more.hidden = shown >= found.total;
  if (from > 0 && rows[0]) one('a', rows[0]).focus();
}

/** The query as a short name; quotation marks in it become ', since others may be put around it. */
function nameOfSearch() {
  const letters = Array.from((state.q.trim() || chosen(state).map(({ label }) => label).join(' · ')).replace(/["“”„«»]/g, "'"));
  return letters.length > 80 ? letters.slice(0, 80).join('').trim() + '…' : letters.join('');
}

on(form, 'submit', event => {
  event.preventDefault();
  const q = input.value.trim(), asksNothing = !q && !Object.keys(state.filters).length;
  go({ q, filters: state.filters, widen: state.widen && q === state.q });
  if (asksNothing) status.textContent = words.short;
});
on(facets, 'toggle', openFacets);
on(more, 'click', () => run(shown));
// Scroll restoration: coming back from a result, the reader finds the same results and position.
on(results, 'click', () => history.replaceState({ shown, top: scrollY }, ''));
const come = () => {
  const { shown = PAGE, top = 0 } = history.state || {};
  input.value = read().q;
  run(0, shown, top);
};
on(window, 'popstate', come);

// Offline, a question that tells of danger is still answered.
if (navigator.serviceWorker) {
  const { index, lang, client: script } = form.dataset;
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ help: { folder: `${index}${lang}/`, script } }));
}

root.dataset.title = document.title;
form.hidden = false;
facets.open = wide.matches;
wide.onchange = () => { facets.open = wide.matches; };
if (location.hash.length > 1) root.dataset.waiting = 'results'; else input.focus({ preventScroll: true });
come();
