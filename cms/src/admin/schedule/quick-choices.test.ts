import { expect, it } from 'vitest';
import { quickChoices } from './quick-choices.ts';

const at = (moment: string) =>
  quickChoices(new Date(moment)).map(({ label, day, clock }) => `${label}: ${day} ${clock}`);

it.each([
  [
    'a Wednesday morning in Vietnam that is still Tuesday in London',
    '2026-11-24T23:30:00Z',
    ['Hôm nay 17 giờ: 2026-11-25 17:00', '7 giờ sáng mai: 2026-11-26 07:00', 'Thứ Hai 7 giờ: 2026-11-30 07:00'],
  ],
  ['an evening', '2026-11-25T10:00:00Z', ['7 giờ sáng mai: 2026-11-26 07:00', 'Thứ Hai 7 giờ: 2026-11-30 07:00']],
  ['a Sunday, before Monday', '2026-11-29T12:00:00Z', ['7 giờ sáng mai: 2026-11-30 07:00']],
  ['a Monday', '2026-11-30T12:00:00Z', ['7 giờ sáng mai: 2026-12-01 07:00', 'Thứ Hai 7 giờ: 2026-12-07 07:00']],
])('offers on %s what is still to come', (_, now, choices) => {
  expect(at(now)).toEqual(choices);
});
