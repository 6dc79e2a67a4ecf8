import { expect, it } from 'vitest';
import { latestMonths } from './months.ts';

it('counts months back by the calendar of Vietnam, with their first and last days', () => {
  expect(latestMonths(new Date('2026-02-28T17:00:00Z'), 3)).toEqual([
    { key: '2026-03', label: 'Tháng 3/2026', from: '2026-03-01', to: '2026-03-31' },
    { key: '2026-02', label: 'Tháng 2/2026', from: '2026-02-01', to: '2026-02-28' },
    { key: '2026-01', label: 'Tháng 1/2026', from: '2026-01-01', to: '2026-01-31' },
  ]);
});
