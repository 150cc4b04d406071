import { describe, expect, test } from 'vitest';
import { calendar, CalendarError, calendarWith, dayOf, endOfDay } from '../../machines/government/calendar.js';

describe('working days', () => {
  test.each([
    ['2025-11-07', true, 'a Friday'],
    ['2025-11-08', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday worked to make up for a holiday'],
    ['2026-02-16', false, 'a Monday in the Spring Festival'],
    ['2025-10-01', false, 'the National Day'],
    ['2025-09-28', true, 'a Sunday worked to make up'],
  ])('%s: %s, %s', (day, works) => {
    expect(calendar.isWorkingDay(day)).toBe(works);
  });

  test.each([
    ['2025-11-12', 5, '2025-11-05'],
    ['2025-11-12', 1, '2025-11-11'],
    ['2026-02-25', 3, '2026-02-13'],
    ['2026-02-25', 5, '2026-02-11'],
    ['2025-11-12', 0, '2025-11-12'],
  ])('before %s, %i working days: %s', (day, count, expected) => {
    expect(calendar.workingDaysBefore(day, count)).toBe(expected);
  });

  test.each(['2003-12-31', '2027-01-01', '2100-05-01'])('the year of %s is not known and never guessed', (day) => {
    expect(() => calendar.isWorkingDay(day)).toThrow(CalendarError);
    expect(() => calendar.isWorkingDay(day)).toThrow(/add that year's notice/);
  });
  test('counting back into an unknown year is an error too', () => {
    expect(() => calendar.workingDaysBefore('2004-01-02', 5)).toThrow(CalendarError);
  });
  test.each(['2025-02-30', '2025-13-01', 'today', '', '2025-1-1'])('%j is not a day', (day) => {
    expect(() => calendar.isWorkingDay(day)).toThrow(CalendarError);
  });

  test('a year’s notice can be added as data', () => {
    const more = calendarWith([{ year: 2027, daysOff: ['2027-01-01'], workingDays: ['2027-01-03'] }]);
    expect(['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((day) => more.isWorkingDay(day))).toEqual([false, false, true, true]);
    expect(() => more.isWorkingDay('2028-01-03')).toThrow(CalendarError);
  });
});

test('a day is a day in China', () => {
  expect(dayOf('2025-11-03T23:30:00+08:00')).toBe('2025-11-03');
  expect(dayOf('2025-11-03T23:30:00Z')).toBe('2025-11-04');
  expect(endOfDay('2025-11-03')).toBe('2025-11-03T23:59:59+08:00');
});
