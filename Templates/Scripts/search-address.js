// The state of a search, kept in the fragment: #q=…&widen=1&countries=US,MX. `widen`: places in the question are
// ordinary words.

/** The search in the URL. */
export function read() {
  const next = { q: '', filters: {}, widen: false };
  for (const pair of location.hash.slice(1).split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    let key = at < 0 ? pair : pair.slice(0, at), value = at < 0 ? '' : pair.slice(at + 1);
    try { key = decodeURIComponent(key); value = decodeURIComponent(value.replace(/\+/g, ' ')); } catch (error) { continue; }
    if (key === 'q') next.q = value;
    else if (key === 'widen') next.widen = value === '1';
    else if (/[^,]/.test(value)) Object.defineProperty(next.filters, key, { value: value.split(',').filter(Boolean), enumerable: true, configurable: true });
  }
  return next;
}

/** The fragment of a search; empty without query and filters. */
export function address({ q, filters, widen }) {
  const pairs = Object.keys(filters).filter(key => filters[key].length)
    .map(key => encodeURIComponent(key) + '=' + filters[key].map(encodeURIComponent).join(','));
  const fragment = [...(q ? ['q=' + encodeURIComponent(q)] : []), ...(q && widen ? ['widen=1'] : []), ...pairs].join('&');
  return fragment && '#' + fragment;
}

/** The search with a filter value added or removed. */
export function toggled(state, key, value) {
  const values = state.filters[key] || [];
  const rest = values.includes(value) ? values.filter(other => other !== value) : [...values, value];
  const filters = { ...state.filters, [key]: rest };
  if (!rest.length) delete filters[key];
  return { ...state, filters };
}
