// Dates of an event that repeats by a rule of RFC 5545 §3.3.10. Supports what the build lets through for whole days, but for
// BYYEARDAY, BYWEEKNO and lists of BYSETPOS.
import { dateOf } from './dates.js';

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

/** The dates of a rule, from the first on; of weeks and days for some 27 years. */
function* dates(start, rule) {
  const every = Number(rule.INTERVAL) || 1;
  const months = numbers(rule.BYMONTH);
  if (/^(WEEK|DAI)LY$/.test(rule.FREQ)) {
    const isWeekly = rule.FREQ === 'WEEKLY';
    const wanted = rule.BYDAY || (isWeekly ? DAYS[start.getDay()] : DAYS.join());
    // Weeks begin on Monday.
    const offset = isWeekly ? (start.getDay() + 6) % 7 : 0;
    for (let n = 0; n < 9999; n += 1) {
      const date = new Date(start.getFullYear(), start.getMonth(), start.getDate() + n);
      const isDue = Math.floor((n + offset) / (isWeekly ? 7 : 1)) % every === 0 && wanted.includes(DAYS[date.getDay()]);
      if (isDue && (!months || months.includes(date.getMonth() + 1))) yield date;
    }
    return;
  }
  const isMonthly = rule.FREQ === 'MONTHLY';
  for (let n = 0; n < 1200; n += 1) {
    const [year, month] = [start.getFullYear() + Math.floor(n / 12), n % 12];
    if ((isMonthly ? n - start.getMonth() : year - start.getFullYear()) % every) continue;
    if (months ? !months.includes(month + 1) : !isMonthly && month !== start.getMonth()) continue;
    for (const day of daysOf(year, month, rule, start)) {
      const date = new Date(year, month, day);
      if (date >= start) yield date;
    }
  }
}

/** First date of the event, `today` or later; null when it is over. `length`: its days minus one. */
export function next(start, length, text, today) {
  const rule = Object.fromEntries((text || '').split(';').filter(Boolean).map(part => part.split('=')));
  const over = date => { const end = new Date(date); end.setDate(end.getDate() + length); return end < today; };
  if (!rule.FREQ) return over(start) ? null : start;
  const until = rule.UNTIL && dateOf(rule.UNTIL.replace(/^(....)(..)/, '$1-$2-'));
  let left = Number(rule.COUNT) || Infinity;
  for (const date of dates(start, rule)) {
    left -= 1;
    if (left < 0 || (until && date > until)) return null;
    if (!over(date)) return date;
  }
  return null;
}
