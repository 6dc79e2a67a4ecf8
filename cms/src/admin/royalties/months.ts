import { formatMonth, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { Period } from '../../royalties/piece.ts';

export interface Month extends Period {
  /** "2026-11". */
  key: string;
  /** "Tháng 11/2026". */
  label: string;
}

/** The latest months of Vietnam's calendar, this one first. */
export function latestMonths(now: Date, count: number): Month[] {
  const [year = 0, month = 0] = vietnamDay(now.toISOString()).split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const from = dayOf(new Date(Date.UTC(year, month - 1 - back, 1)));
    const to = dayOf(new Date(Date.UTC(year, month - back, 0)));
    return { key: from.slice(0, 7), label: formatMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7))), from, to };
  });
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
