// The next date of an event, on days around it.
import test from 'node:test';
import assert from 'node:assert/strict';
import { dateOf, isoOf } from '../../Templates/Scripts/dates.js';
import { next } from '../../Templates/Scripts/recurrence.js';

const found = (start, rule, today, length = 0) => {
  const date = next(dateOf(start), length, rule, dateOf(today));
  return date && isoOf(date);
};

for (const [start, rule, today, expected, length] of [
  ['2027-06-16', '', '2027-06-16', '2027-06-16'],
  ['2027-06-16', '', '2027-06-17', null],
  ['2027-06-16', '', '2027-06-17', '2027-06-16', 1],
  ['2027-06-16', 'FREQ=YEARLY', '2026-12-01', '2027-06-16'],
  ['2027-06-16', 'FREQ=YEARLY', '2027-06-17', '2028-06-16'],
  ['2026-12-01', 'FREQ=YEARLY', '2027-01-05', '2027-12-01', 30],
  ['2026-12-20', 'FREQ=YEARLY', '2027-01-05', '2026-12-20', 20],
  ['2027-02-28', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', '2027-12-01', '2028-02-29'],
  ['2026-09-07', 'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO', '2026-12-01', '2027-09-06'],
  ['2026-08-15', 'FREQ=YEARLY;BYMONTH=4,8,12;BYMONTHDAY=15', '2026-12-01', '2026-12-15'],
  ['2027-08-30', 'FREQ=YEARLY;BYMONTH=8;BYDAY=MO;BYMONTHDAY=25,26,27,28,29,30,31', '2027-09-10', '2028-08-28', 6],
  ['2024-05-01', 'FREQ=YEARLY;COUNT=3', '2026-05-01', '2026-05-01'],
  ['2024-05-01', 'FREQ=YEARLY;COUNT=3', '2026-05-02', null],
  ['2024-05-01', 'FREQ=YEARLY;UNTIL=20260501', '2026-05-01', '2026-05-01'],
  ['2024-05-01', 'FREQ=YEARLY;UNTIL=20260430', '2026-04-01', null],
  ['2024-02-29', 'FREQ=YEARLY', '2026-01-01', '2028-02-29'],
  ['2026-01-31', 'FREQ=MONTHLY', '2026-02-01', '2026-03-31'],
  ['2026-11-10', 'FREQ=MONTHLY;INTERVAL=3', '2026-11-11', '2027-02-10'],
  ['2026-11-27', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-12-01', '2026-12-25'],
  ['2026-12-02', 'FREQ=WEEKLY', '2026-12-03', '2026-12-09'],
  ['2026-12-02', 'FREQ=WEEKLY;BYDAY=MO,WE', '2026-12-03', '2026-12-07'],
  ['2026-12-02', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', '2026-12-03', '2026-12-14'],
  ['2026-12-02', 'FREQ=DAILY;COUNT=3', '2026-12-04', '2026-12-04'],
  ['2026-12-02', 'FREQ=DAILY;COUNT=3', '2026-12-05', null],
]) {
  test(`${start} ${rule} on ${today} is ${expected}`, () => assert.equal(found(start, rule, today, length), expected));
}
