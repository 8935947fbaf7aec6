// What stands above the results: help for somebody in danger, and notes on how the question was understood.
import { make } from './dom.js';
import { address } from './search-address.js';
import { fill } from './sentences.js';

/** Page and phone numbers for somebody in danger; nothing without `help`. `isPlaced`: whether a place is known. */
export function drawHelp(place, help, isPlaced, words) {
  place.textContent = '';
  place.hidden = !help;
  if (!help) return;
  place.append(make('h2', {}, make('a', { href: help.url, textContent: help.title })));
  for (const { name, number, tel } of help.numbers) {
    place.append(make('p', {}, make('a', { className: 'call alert', href: 'tel:' + tel, textContent: fill(words.call, { number }) }), ' ' + name));
  }
  if (!isPlaced && !help.numbers.length) place.append(make('p', { textContent: words.choose }));
}

/** "Did you mean", "also searched", words that the site lacks; without results, the words without quotation marks. */
export function drawNotes(note, { correction, alsoSearched = [], missing = [] }, state, count, words) {
  note.textContent = '';
  const link = q => make('a', { href: address({ ...state, q }), textContent: q });
  if (correction) {
    const [before, after] = words.meant.split('{q}');
    note.append(before, link(correction), after, ' ');
  }
  missing.forEach(word => note.append(fill(words.missing, { q: word }), ' '));
  if (alsoSearched.length) note.append(fill(words.also, { q: alsoSearched.join(', ') }), ' ');
  const unquoted = state.q.replace(/["“”„«»]/g, ' ').replace(/\s+/g, ' ').trim();
  if (!count && unquoted && unquoted !== state.q.trim()) note.append(Object.assign(link(unquoted), { className: 'button', textContent: words.unquoted }), ' ');
}
