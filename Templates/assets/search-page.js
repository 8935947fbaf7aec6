// The search page: box with suggestions, results, filters. The state is the fragment: #q=…&countries=US,MX
// What is typed stays here; a host sees only which parts of the index are fetched.
const root = document.querySelector('[data-search]');
const part = name => document.querySelector(`[data-search-${name}]`);
const form = part('form'), input = form.querySelector('input'), list = form.querySelector('[role=listbox]');
const status = part('status'), note = part('note'), results = part('results'), facets = part('facets'), more = part('more'), help = part('help'), hint = part('hint');
const words = part('words').dataset;
const PAGE = 10;
let engine, asked = 0, shown = 0, state = { q: '', filters: {} };

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const plural = count => {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return words['results' + form[0].toUpperCase() + form.slice(1)] || words.resultsOther;
};

async function open() {
  if (!engine) {
    engine = import(root.dataset.client)
      .then(client => client.openSearch({ base: new URL(root.dataset.index, location.href).href, lang: root.dataset.lang, fetch: (...request) => fetch(...request) }));
    engine.catch(() => { engine = null; });
  }
  return engine;
}

function read() {
  const next = { q: '', filters: {} };
  for (const pair of location.hash.slice(1).split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    let key = at < 0 ? pair : pair.slice(0, at), value = at < 0 ? '' : pair.slice(at + 1);
    try { key = decodeURIComponent(key); value = decodeURIComponent(value.replace(/\+/g, ' ')); } catch (error) { continue; }
    if (key === 'q') next.q = value;
    else if (value) Object.defineProperty(next.filters, key, { value: value.split(','), enumerable: true, configurable: true });
  }
  return next;
}

function address({ q, filters }) {
  const pairs = Object.keys(filters).filter(key => filters[key].length)
    .map(key => encodeURIComponent(key) + '=' + filters[key].map(encodeURIComponent).join(','));
  return '#' + [...(q ? ['q=' + encodeURIComponent(q)] : []), ...pairs].join('&');
}

function go(next, replace) {
  const hash = address(next);
  if (hash === (location.hash || '#')) return run();
  if (replace) history.replaceState(null, '', hash); else history.pushState(null, '', hash);
  return run();
}

async function run(from = 0) {
  state = read();
  if (from === 0 && document.activeElement !== input) input.value = state.q;
  closeList();
  const ticket = asked += 1;
  const hasFilters = Object.keys(state.filters).length > 0;
  if (!state.q.trim() && !hasFilters) return clear();
  document.title = [state.q, root.dataset.title].filter(Boolean).join(' – ');
  const slow = setTimeout(() => { if (ticket === asked) status.textContent = words.loading; }, 300);
  try {
    const found = await (await open()).search(state.q, { limit: PAGE, offset: from, filters: state.filters });
    if (ticket !== asked) return;
    show(found, from);
  } catch (error) {
    if (ticket === asked) fail();
  } finally { clearTimeout(slow); }
}

function clear() {
  results.textContent = status.textContent = note.textContent = '';
  facets.hidden = more.hidden = note.hidden = true;
  help.hidden = false;
}

function fail() {
  status.textContent = words.error + ' ';
  status.append(make('button', { type: 'button', textContent: words.retry, onclick: () => { engine = null; run(); } }));
  help.hidden = false;
}

function show(found, from) {
  if (from === 0) { results.textContent = ''; shown = 0; }
  const rows = found.results.map(row);
  results.append(...rows);
  shown += rows.length;
  const count = found.total + (found.fallback || 0);
  status.textContent = count ? fill(plural(count), { n: count, q: state.q || chosenNames() }) : fill(words.none, { q: state.q || chosenNames() });
  notes(found);
  drawFacets(found.facets || {});
  more.hidden = shown >= found.total;
  help.hidden = count > 0;
  if (from > 0 && rows[0]) rows[0].querySelector('a').focus();
}

const chosenNames = () => Object.keys(state.filters).map(key => state.filters[key].join(', ')).join(' · ');

/** One result: the page, and the section that answers. */
function row(result) {
  for (const key of ['url', 'page']) result[key] = result[key].replace(/^(?!\/|https?:)/, '/');
  const link = make('a', { href: result.url, textContent: result.title });
  const item = make('li', {}, link);
  if (result.language && result.language !== root.dataset.lang) {
    item.lang = result.language;
    item.append(make('p', { className: 'meta', lang: root.dataset.lang, textContent: fill(words.fallback, { language: languageName(result.language) }) }));
  }
  if (result.heading && result.heading !== result.title) item.append(make('p', { className: 'meta', textContent: '§ ' + result.heading }));
  const text = make('p', { className: 'snippet' });
  item.append(text);
  whenSeen(item, () => describe(text, result));
  const date = result.date && `${words.reviewed} ${dateText(result.date)}`;
  const meta = [result.collection, date].filter(Boolean).join(' · ');
  if (meta) item.append(make('p', { className: 'meta', textContent: meta }));
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

/** The page's summary; where it holds no word asked for, the text around those words, unless data are dear. */
async function describe(text, result) {
  const search = await open().catch(() => null);
  if (!search) return;
  const summary = await search.excerpt(result).catch(() => []);
  fillSnippet(text, summary);
  const line = navigator.connection || {};
  if (summary.some(piece => piece.mark) || line.saveData || /2g/.test(line.effectiveType)) return;
  try {
    const response = await fetch(result.page);
    const quote = response.ok && around(search.mark(sectionText(await response.text(), result.url), result));
    if (quote) fillSnippet(text, quote);
  } catch (error) { /* The summary stands. */ }
}

function fillSnippet(text, pieces) {
  text.textContent = '';
  for (const piece of pieces) text.append(piece.mark ? make('mark', { textContent: piece.text }) : piece.text);
}

/** The plain text of the section that a result leads to, or of the whole page. */
function sectionText(html, url) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main') || page.body;
  main.querySelectorAll('script, style, nav, svg, h1').forEach(element => element.remove());
  const heading = url.includes('#') && page.getElementById(decodeURIComponent(url.split('#')[1]));
  let text = heading ? '' : main.textContent;
  for (let next = heading && heading.nextElementSibling; next && !/^H[1-6]$/.test(next.tagName); next = next.nextElementSibling) text += ' ' + next.textContent;
  return text.replace(/\s+/g, ' ').trim();
}

/** Some 200 letters about the place where most of the words stand close together; nothing when none is marked. */
function around(pieces) {
  let best = -1, most = 0;
  pieces.forEach((piece, index) => {
    const near = new Set();
    for (let at = index, size = 0; piece.mark && at < pieces.length && size < 160; size += pieces[at].text.length, at += 1) {
      if (pieces[at].mark) near.add(pieces[at].text.toLowerCase());
    }
    if (near.size > most) [best, most] = [index, near.size];
  });
  if (best < 0) return null;
  const shown = [], before = best > 0 ? pieces[best - 1].text : '';
  const from = before.length - 60, gap = before.indexOf(' ', from);
  const start = from < 0 ? before : '… ' + before.slice(gap < 0 ? from : gap + 1);
  if (start) shown.push({ text: start, mark: false });
  let size = start.length;
  for (const piece of pieces.slice(best)) {
    const room = 220 - size;
    if (room <= 0) break;
    const whole = piece.mark || piece.text.length <= room, cut = piece.text.lastIndexOf(' ', room);
    shown.push(whole ? piece : { text: piece.text.slice(0, cut > 0 ? cut : room) + '…', mark: false });
    size += piece.text.length;
  }
  return shown;
}

function dateText(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  const options = { year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(new Date(year, (month || 1) - 1, day || 1));
}

function languageName(code) {
  try { return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(code); } catch (error) { return code; }
}

/** "Did you mean", "also searched". */
function notes(found) {
  note.textContent = '';
  const meant = found.correction;
  if (meant) {
    const [before, after] = words.meant.split('{q}');
    note.append(before, make('a', { href: address({ q: meant, filters: state.filters }), textContent: meant }), after, ' ');
  }
  const also = found.alsoSearched || [];
  if (also.length) note.append(fill(words.also, { q: also.join(', ') }));
  if (found.incomplete) note.append(' ' + words.incomplete);
  note.hidden = !note.textContent;
}

function drawFacets(groups) {
  const name = key => { const title = document.querySelector(`[data-taxonomy="${key}"] h2`); return title ? title.textContent : key; };
  const list = Object.keys(groups).map(key => ({ key, name: name(key), values: groups[key] }));
  const focused = document.activeElement && facets.contains(document.activeElement) ? document.activeElement.id : null;
  const opened = new Set(Array.from(facets.querySelectorAll('details[open]'), element => element.dataset.key));
  facets.textContent = '';
  const isOf = (group, value) => value.count > 0 || (state.filters[group.key] || []).includes(value.value);
  const usable = list.map(group => ({ ...group, values: group.values.filter(value => isOf(group, value)) })).filter(group => group.values.length);
  facets.hidden = !usable.length;
  if (!usable.length) return;
  facets.append(make('h2', { textContent: words.filters }));
  if (Object.keys(state.filters).length) {
    facets.append(make('button', { type: 'button', textContent: words.clear, onclick: () => go({ q: state.q, filters: {} }) }));
  }
  for (const group of usable) facets.append(facet(group, opened));
  const again = focused && document.getElementById(focused);
  if (again) again.focus();
}

function facet(group, opened) {
  const chosen = state.filters[group.key] || [];
  const items = group.values.map((value, index) => {
    const id = value.value;
    const box = make('input', { type: 'checkbox', id: `f-${group.key}-${index}`, checked: chosen.includes(id) });
    box.addEventListener('change', () => {
      const values = box.checked ? [...chosen, id] : chosen.filter(other => other !== id);
      const filters = { ...state.filters, [group.key]: values };
      if (!values.length) delete filters[group.key];
      go({ q: state.q, filters });
    });
    const count = make('span', { className: 'meta', textContent: value.count });
    return make('li', {}, make('label', {}, box, make('span', {}, value.label + ' ', count)));
  });
  const details = make('details', { open: chosen.length > 0 || opened.has(group.key) },
    make('summary', { textContent: group.name }), make('ul', {}, ...items));
  details.dataset.key = group.key;
  return details;
}

// The box: an editable combobox with a list (ARIA Authoring Practices, "Combobox").
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
  if (text.trim().length < 2) return closeList();
  let found = [];
  try { found = await (await open()).suggest(text); } catch (error) { found = []; }
  if (ticket !== typed || document.activeElement !== input) return;
  closeList();
  found.slice(0, 6).forEach((word, index) => {
    const option = make('li', { id: `option-${index}`, textContent: word });
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.addEventListener('mousedown', event => { event.preventDefault(); choose(word); });
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
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 120);
});
input.addEventListener('keydown', event => {
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
input.addEventListener('blur', () => { typed += 1; closeList(); });
form.addEventListener('submit', event => {
  event.preventDefault();
  clearTimeout(waiting);
  typed += 1;
  const asksNothing = !input.value.trim() && !Object.keys(state.filters).length;
  go({ q: input.value.trim(), filters: state.filters });
  if (asksNothing) status.textContent = words.short;
});
more.addEventListener('click', () => run(shown));
addEventListener('hashchange', () => { input.value = read().q; run(); });
addEventListener('popstate', () => { input.value = read().q; run(); });

root.dataset.title = document.title;
form.hidden = false;
if (location.hash.length > 1) run(); else input.focus({ preventScroll: true });
