import { expect, it } from 'vitest';
import { duration, shownTime } from './times.ts';

it('shows instants as they are in Vietnam', () => {
  expect(shownTime('2026-11-22T17:05:00.000Z')).toBe('00:05, 23/11/2026');
});

it('says how long something waits in the largest unit', () => {
  const from = '2026-11-22T00:00:00.000Z';
  const after = (minutes: number) => duration(from, Date.parse(from) + minutes * 60_000);
  expect([after(-5), after(0), after(59), after(60), after(60 * 24 - 1), after(60 * 49)]).toEqual([
    '1 phút',
    '1 phút',
    '59 phút',
    '1 giờ',
    '23 giờ',
    '2 ngày',
  ]);
});
