import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { toReview, waitingReviews, waitingRow } from '../review/reviews.ts';
import { scheduledEntries, scheduleOf } from '../schedule/schedules.ts';
import type { Schedule } from '../schedule/schedules.ts';
import type { Upcoming } from './entry-status.ts';

type Ref = { type: EntryType; id: string };

/** What is to come of one entry: somebody is to approve it, or its hour is to come. */
export async function upcomingOf(strapi: Core.Strapi, ref: Ref): Promise<Upcoming[]> {
  const waiting = await waitingRow(strapi, ref);
  const { publish, unpublish } = await scheduleOf(strapi, ref);
  return [
    ...(waiting ? [inReview(waiting)] : []),
    ...[publish, unpublish].flatMap((schedule) => (schedule ? [scheduled(schedule)] : [])),
  ];
}

/** What is to come of any entry: what waits for somebody first, then by the hour. */
export async function upcomingEntries(strapi: Core.Strapi): Promise<(Ref & Upcoming)[]> {
  const reviews = await waitingReviews(strapi);
  const schedules = await scheduledEntries(strapi);
  return [
    ...reviews.map(({ type, id, row }) => ({ type, id, ...inReview(row) })),
    ...schedules.map((schedule) => ({ ...schedule.entry, ...scheduled(schedule) })),
  ];
}

function inReview(row: Record<string, unknown>): Upcoming {
  const { sentBy, note } = toReview(row);
  return { state: 'in-review', by: sentBy, ...(note && { note }) };
}

function scheduled({ action, at, setBy }: Schedule): Upcoming {
  return {
    state: 'scheduled',
    at,
    by: setBy.name,
    note: action === 'publish' ? 'Sẽ tự lên trang.' : 'Sẽ tự gỡ xuống.',
  };
}
