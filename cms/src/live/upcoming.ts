import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { toReview, waitingReviews, waitingRow } from '../review/reviews.ts';
import type { Upcoming } from './entry-status.ts';

type Ref = { type: EntryType; id: string };

/** What is to come of one entry: somebody is to approve it, or its hour is to come. */
export async function upcomingOf(strapi: Core.Strapi, ref: Ref): Promise<Upcoming[]> {
  const waiting = await waitingRow(strapi, ref);
  return waiting ? [inReview(waiting)] : [];
}

/** What is to come of any entry, the next first. */
export async function upcomingEntries(strapi: Core.Strapi): Promise<(Ref & Upcoming)[]> {
  const reviews = await waitingReviews(strapi);
  return reviews.map(({ type, id, row }) => ({ type, id, ...inReview(row) }));
}

function inReview(row: Record<string, unknown>): Upcoming {
  const { sentBy, note } = toReview(row);
  return { state: 'in-review', by: sentBy, ...(note && { note }) };
}
