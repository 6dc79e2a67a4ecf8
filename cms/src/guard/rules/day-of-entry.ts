import { isDay, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { Subject } from '../subject.ts';

/** The day of what an entry tells of: of the conference or the document, else the one that the article bears. */
export function dayOfEntry({ row, facts }: Subject): string | undefined {
  const displayedAt = row['displayedAt'] ? new Date(row['displayedAt']) : undefined;
  const candidates = [
    row['precision'] === 'không rõ' ? undefined : row['startsOn'],
    row['issuedOn'],
    facts.conference?.startsOn,
    displayedAt && !Number.isNaN(displayedAt.getTime()) ? vietnamDay(displayedAt.toISOString()) : undefined,
  ];
  return candidates.find((day): day is string => typeof day === 'string' && isDay(day));
}
