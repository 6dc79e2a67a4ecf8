import { addDays, momentOf, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { words } from './words.ts';

/** A day and a time of day as clocks in Vietnam show them. */
export interface VietnamTime {
  day: string;
  clock: string;
}

const opening = '07:00';
const closing = '17:00';

/** The moments that newsrooms choose most, those still to come, seen from a moment. */
export function quickChoices(now: Date): ({ label: string } & VietnamTime)[] {
  const today = vietnamDay(now.toISOString());
  const weekday = new Date(`${today}T00:00:00.000Z`).getUTCDay();
  const untilMonday = (8 - weekday) % 7 || 7;
  return [
    ...(momentOf(today, closing) > now.toISOString() ? [{ label: words.quick.today, day: today, clock: closing }] : []),
    { label: words.quick.tomorrow, day: addDays(today, 1), clock: opening },
    ...(untilMonday > 1 ? [{ label: words.quick.monday, day: addDays(today, untilMonday), clock: opening }] : []),
  ];
}
