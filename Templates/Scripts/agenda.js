// Agenda: shows the next dates first. Supports the rules of RFC 5545 for yearly and monthly dates.
import { dateOf, isoOf } from './dates.js';
import { all, make, one, show } from './dom.js';

const section = one('[data-upcoming]');
const today = new Date();
today.setHours(0, 0, 0, 0);
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const numbers = text => text ? text.split(',').map(Number) : null;

/** Days of a month that match a rule, as numbers. */
function daysOf(year, month, rule, start) {
  const last = new Date(year, month + 1, 0).getDate();
  if (rule.BYDAY) {
    const wanted = rule.BYDAY.split(',').map(part => ({ day: DAYS.indexOf(part.slice(-2)), nth: parseInt(part, 10) || Number(rule.BYSETPOS) || 0 }));
    const days = [];
    for (const { day, nth } of wanted) {
      const matching = [];
      for (let d = 1; d <= last; d += 1) if (new Date(year, month, d).getDay() === day) matching.push(d);
      days.push(...(nth === 0 ? matching : [matching[nth > 0 ? nth - 1 : matching.length + nth]].filter(Boolean)));
    }
    const inMonth = numbers(rule.BYMONTHDAY);
    return days.filter(d => !inMonth || inMonth.includes(d)).sort((a, b) => a - b);
  }
  const days = numbers(rule.BYMONTHDAY) || [start.getDate()];
  return days.map(d => d < 0 ? last + 1 + d : d).filter(d => d >= 1 && d <= last).sort((a, b) => a - b);
}

/** First date of the event, today or later; null when it is over. `length`: its days minus one. */
function next(start, length, text) {
  const rule = Object.fromEntries((text || '').replace(/^RRULE:/, '').split(';').filter(Boolean).map(part => part.split('=')));
  const over = date => { const end = new Date(date); end.setDate(end.getDate() + length); return end < today; };
  if (!rule.FREQ) return over(start) ? null : start;
  const months = numbers(rule.BYMONTH) || (rule.FREQ === 'MONTHLY' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [start.getMonth() + 1]);
  const every = Number(rule.INTERVAL) || 1;
  const until = rule.UNTIL ? dateOf(rule.UNTIL.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')) : null;
  for (let year = start.getFullYear(); year <= today.getFullYear() + 4 * every; year += 1) {
    if (rule.FREQ === 'YEARLY' && (year - start.getFullYear()) % every) continue;
    for (const month of months) {
      for (const day of daysOf(year, month - 1, rule, start)) {
        const date = new Date(year, month - 1, day);
        if (date < start || over(date)) continue;
        return until && date > until ? null : date;
      }
    }
  }
  return null;
}

/** The next five dates, each with its event. */
const upcoming = () => all('.month [data-starts]').map(element => {
  const start = dateOf(element.dataset.starts);
  const length = element.dataset.ends ? Math.round((dateOf(element.dataset.ends) - start) / 864e5) : 0;
  return { element, date: next(start, Math.max(0, length), element.dataset.repeats) };
}).filter(event => event.date).sort((a, b) => a.date - b.date).slice(0, 5);

const dateText = (date, options) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'long', ...options }).format(date);

if (section) upcoming().forEach(({ element, date }) => {
  const copy = element.cloneNode(true);
  const when = one('.when', copy);
  if (when.textContent.startsWith(dateText(date))) when.textContent = ''; else when.prepend(' · ');
  when.prepend(make('time', { dateTime: isoOf(date), textContent: dateText(date, { year: 'numeric' }) }));
  one('ul', section).append(copy);
  show(section);
});
