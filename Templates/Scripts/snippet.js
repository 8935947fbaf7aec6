// Snippet: the lines of a page around the words of the query, for a result whose summary has none of them.
import { all, one } from './dom.js';

/** The item's own text in the result's section, or on the whole page: no headings, contacts, footnotes, link lists. */
export function ownText(html, url) {
  const article = one('main article', new DOMParser().parseFromString(html, 'text/html'));
  if (!article) return '';
  const letters = element => element.textContent.replace(/\s/g, '').length;
  for (const element of all('script, style, svg, nav, sup, thead, .contact, .footnotes', article)) element.remove();
  for (const item of all('li, p', article)) {
    if (all('a', item).reduce((sum, link) => sum + letters(link), 0) > 0.8 * letters(item)) item.remove();
  }
  const id = decodeURIComponent(url.split('#')[1] || '');
  const heading = id && all('.text [id]', article).find(element => element.id === id);
  const parts = heading ? [] : all('.lead, .essentials li, .text', article);
  for (let next = heading && heading.nextElementSibling; next && !/^H[1-6]$/.test(next.tagName); next = next.nextElementSibling) parts.push(next);
  return parts.map(plainText).join(' ').replace(/\s+/g, ' ').replace(/( ·)+(?= ·|$)/g, '').trim();
}

/** Separates blocks and cells with spaces, so that their words do not join. */
function plainText(part) {
  for (const heading of all('h1, h2, h3, h4, h5, h6', part)) heading.remove();
  for (const cell of all('td, th', part)) cell.append(' · ');
  for (const block of all('p, li, dt, dd, div, ul, ol, summary, pre, blockquote, br', part)) block.after(' ');
  return part.textContent;
}

/** About 200 letters around the largest group of different query words; null without any. */
export function around(pieces) {
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
