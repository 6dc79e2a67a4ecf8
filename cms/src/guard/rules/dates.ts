import { formatDay, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { Finding } from '../finding.ts';
import type { Row, Subject } from '../subject.ts';

/** Pairs of fields of which the second must not be before the first, with what an editor calls them. */
const pairs: [from: string, to: string, first: string, second: string][] = [
  ['startsOn', 'endsOn', 'ngày bắt đầu', 'ngày kết thúc'],
  ['startsAt', 'endsAt', 'giờ bắt đầu', 'giờ kết thúc'],
  ['effectiveOn', 'expiresOn', 'ngày có hiệu lực', 'ngày hết hiệu lực'],
  ['displayedAt', 'expiresOn', 'ngày hiển thị', 'ngày hết hạn'],
  ['displayedAt', 'pinnedUntil', 'ngày hiển thị', 'ngày hết ghim'],
  ['pinnedUntil', 'expiresOn', 'ngày hết ghim', 'ngày hết hạn'],
  ['issuedOn', 'withdrawnOn', 'ngày ban hành', 'ngày thu hồi'],
  ['from', 'to', 'ngày đầu', 'ngày cuối'],
];

/** Nothing ends before it starts. */
export function checkDates({ row }: Subject): Finding[] {
  const nested = ['appointments', 'banners'].flatMap((list) =>
    ((row[list] ?? []) as Row[]).map((item, index) => ({ item, prefix: `${list}.${index}.` })),
  );
  return [{ item: row, prefix: '' }, ...nested].flatMap(({ item, prefix }) =>
    pairs.flatMap(([from, to, first, second]): Finding[] => {
      const start = from === 'displayedAt' ? dayIn(item[from]) : valueOf(item[from]);
      const end = valueOf(item[to]);
      if (!start || !end || end >= start) return [];
      const message = `${capitalized(second)} (${dayOf(end)}) đứng trước ${first} (${dayOf(start)}). Hãy xem lại hai ô này.`;
      return [{ severity: 'block', field: prefix + to, rule: 'ends-before-start', message }];
    }),
  );
}

function valueOf(value: unknown): string {
  if (!value) return '';
  return value instanceof Date ? value.toISOString() : String(value);
}

/** The day in Vietnam at a moment that is set beside days. */
function dayIn(moment: unknown): string {
  const value = valueOf(moment);
  return value && vietnamDay(value);
}

function dayOf(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value.slice(0, 16).replace('T', ' ');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
