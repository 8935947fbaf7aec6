// The filters of a search: those that are set, as buttons that remove them, and all, with their numbers of pages.
import { all, button, make, on, one } from './dom.js';
import { toggled } from './search-address.js';
import { fill } from './sentences.js';

/** The taxonomies of the page: names of the filters, with the number of pages before any search. */
export const taxonomies = all('[data-taxonomy]').map(section => ({
  key: section.dataset.taxonomy, name: section.dataset.name,
  values: all('a', section).map(link => ({ value: link.dataset.term, label: link.textContent, count: Number(link.dataset.count) })),
}));
const labels = new Map(taxonomies.flatMap(({ key, values }) => values.map(({ value, label }) => [key + ' ' + value, label])));

/** The filters that are set, with their names. */
export const chosen = ({ filters }) => Object.keys(filters).flatMap(key => filters[key].map(value => ({ key, value, label: labels.get(key + ' ' + value) || value })));

/** `parts`: the elements `chips`, `facets`, `results` and `status`; `go`: runs another search. */
export function searchFilters({ chips, facets, results, status }, words, wide, go) {
  /** Keyboard focus: the pressed button disappears, so the next one gets the focus. */
  const change = next => {
    go(next);
    (one('button', chips) || facets.firstChild).focus({ preventScroll: true });
  };
  const clearButton = state => button(words.clear, () => change({ ...state, filters: {} }));

  /** The filters that are set, and the places that the question names: a press takes each away. */
  function drawChips(state, places = []) {
    const focused = chips.contains(document.activeElement);
    const chip = (label, name, next) => {
      const remove = button(label + ' ×', () => change(next));
      remove.setAttribute('aria-label', name);
      return make('li', {}, remove);
    };
    chips.textContent = '';
    chips.append(
      ...places.map(({ name }) => chip(name, fill(words.widen, { name }), { ...state, widen: true })),
      ...chosen(state).map(({ key, value, label }) => chip(label, fill(words.remove, { name: label }), toggled(state, key, value))));
    chips.hidden = !chips.children.length;
    if (focused) (one('button', chips) || facets.firstChild).focus({ preventScroll: true });
  }

  /** Filters: folded on a small screen, to keep the results visible; an open column on a wide one. Without `groups` only
      their name: the numbers are loaded when they are opened. */
  function drawFacets(state, groups, count) {
    const focused = facets.contains(document.activeElement) && document.activeElement.id;
    const opened = new Set(all('details[open]', facets).map(element => element.dataset.key));
    const isSet = (group, term) => (state.filters[group.key] || []).includes(term.value);
    const usable = (groups || []).map(group => ({ ...group, values: group.values.filter(term => term.count || isSet(group, term)) })).filter(group => group.values.length);
    const [summary, body] = facets.children, number = chosen(state).length;
    summary.textContent = words.filters + (number ? ` (${number})` : '');
    body.textContent = '';
    facets.hidden = !(groups ? usable.length : count);
    if (number) body.append(clearButton(state));
    for (const group of usable) body.append(facet(state, group, opened));
    if (count && groups) body.append(make('p', { className: 'facets-done' }, button(fill(words.show, { n: count }), showResults)));
    if (focused && document.getElementById(focused)) document.getElementById(focused).focus({ preventScroll: true });
  }

  function facet(state, group, opened) {
    const set = state.filters[group.key] || [];
    const items = group.values.map(term => {
      const box = make('input', { type: 'checkbox', id: `f-${group.key}-${term.value}`, checked: set.includes(term.value) });
      on(box, 'change', () => go(toggled(state, group.key, term.value)));
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

  return { clearButton, drawChips, drawFacets };
}
