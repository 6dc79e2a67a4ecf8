import { typesWithDrafts } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { currentActor } from '../access/actor.ts';
import { permittedRows } from '../access/permitted.ts';
import { uidOf } from '../change-log/entry-uids.ts';
import { queueAction } from '../roles/roles.ts';
import { latestReviews, toReview, waitingReviews } from './reviews.ts';
import type { Review } from './reviews.ts';

/** An entry as the home screen lists it. */
export interface ListedEntry {
  type: EntryType;
  id: string;
  title: string;
  /** ISO instant of the draft's last change. */
  changedAt: string;
  review?: Review;
}

type Row = Record<string, any>;

const shownOwn = 20;

/** What waits for approval and this person may read, longest waiting first. */
export async function queue(strapi: Core.Strapi, ctx: Context): Promise<ListedEntry[]> {
  if (!ctx.state['userAbility'].can(queueAction)) throw new errors.ForbiddenError();
  const waiting = await waitingReviews(strapi);
  const drafts = new Map<string, Row>();
  for (const [type, list] of Map.groupBy(waiting, ({ type }) => type)) {
    const ids = list.map(({ id }) => id);
    for (const row of await permittedRows(strapi, ctx, 'read', type, ids)) drafts.set(row['documentId'], row);
  }
  return waiting.flatMap(({ type, id, row }) => {
    const draft = drafts.get(id);
    return draft ? [listed(type, draft, toReview(row, draft))] : [];
  });
}

/** The person's own drafts that are not public as they are: sent back, waiting, still being written; latest first. */
export async function ownEntries(strapi: Core.Strapi, ctx: Context): Promise<ListedEntry[]> {
  const actor = currentActor(strapi);
  if (!actor?.id) throw new errors.ForbiddenError();
  const lists = [];
  for (const type of typesWithDrafts as EntryType[]) lists.push(await ownOfType(strapi, ctx, type, actor.id));
  const rank = ({ review }: ListedEntry) => (review?.state === 'returned' ? 0 : review?.state === 'waiting' ? 1 : 2);
  return lists
    .flat()
    .sort((a, b) => rank(a) - rank(b) || b.changedAt.localeCompare(a.changedAt))
    .slice(0, shownOwn);
}

async function ownOfType(strapi: Core.Strapi, ctx: Context, type: EntryType, userId: number): Promise<ListedEntry[]> {
  const drafts = await strapi.db.query(uidOf(type)).findMany({
    where: { createdBy: { id: userId }, publishedAt: null },
    orderBy: { updatedAt: 'desc' },
    select: ['documentId'],
    limit: shownOwn * 5,
  });
  const ids = drafts.map(({ documentId }) => documentId as string);
  const published = await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId: { $in: ids }, publishedAt: { $notNull: true } } });
  const publicSince = new Map(published.map((row) => [row.documentId as string, instant(row)]));
  const reviews = await latestReviews(strapi, type, ids);
  const rows = await permittedRows(strapi, ctx, 'read', type, ids);
  return rows
    .filter((row) => (publicSince.get(row['documentId']) ?? '') < instant(row))
    .map((row) => {
      const review = reviews.get(row['documentId']);
      const isOpen = review && ['waiting', 'returned'].includes(review['state']);
      return listed(type, row, isOpen ? toReview(review, row) : undefined);
    });
}

function listed(type: EntryType, draft: Row, review: Review | undefined): ListedEntry {
  const { documentId: id, title } = draft;
  return { type, id, title: title ?? '', changedAt: instant(draft), ...(review && { review }) };
}

function instant({ updatedAt }: Row): string {
  return new Date(updatedAt).toISOString();
}
