import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { toReview, waitingRow } from '../review/reviews.ts';
import { scheduleOf } from '../schedule/schedules.ts';
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
