import { typesWithDrafts } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../access/actor.ts';
import { uidOf } from '../change-log/entry-uids.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { noteNews } from '../live/news.ts';

/** An entry on its way past the head: `waiting` until it is `returned`, `approved` (published) or `withdrawn`. */
export interface Review {
  state: 'waiting' | 'returned' | 'approved' | 'withdrawn';
  sentBy: string;
  /** ISO instant. */
  sentAt: string;
  /** Of whoever sent it. */
  note?: string;
  decidedBy?: string;
  decidedAt?: string;
  /** What to mend, of whoever sent it back. */
  answer?: string;
  /** The draft is not what it was when it was sent. */
  changedSince: boolean;
}

/** Who approved an entry's latest publication that went through review. */
export interface Approval {
  sentBy: string;
  sentAt: string;
  approvedBy: string;
  approvedAt: string;
}

export interface ReviewedEntry {
  type: EntryType;
  id: string;
}

type Row = Record<string, any>;

const uid = 'api::publishing.review';

export function isReviewed(type: EntryType): boolean {
  return typesWithDrafts.includes(type);
}

/** Puts the draft before the head; sent twice it waits once, with the latest note. */
export async function sendForReview(strapi: Core.Strapi, entry: ReviewedEntry, note: string): Promise<void> {
  await inLogTransaction(strapi, async ({ onCommit }) => {
    const draft = await draftOf(strapi, entry);
    if (!draft) throw new errors.NotFoundError('Bản nháp không còn nữa.');
    if (await isPublishedAsIs(strapi, entry, draft)) {
      throw new errors.ApplicationError('Nội dung này đã xuất bản và chưa sửa gì thêm, không cần duyệt.');
    }
    const { id: sentById, name: sentByName } = who(strapi);
    const data = { sentById, sentByName, sentAt: now(), sentVersion: lastChange(draft), note };
    const waiting = await waitingRow(strapi, entry);
    if (waiting) await strapi.db.query(uid).update({ where: { id: waiting['id'] }, data });
    else await strapi.db.query(uid).create({ data: { ...data, ...place(entry), state: 'waiting' } });
    onCommit(noteNews);
  });
}

export async function withdraw(strapi: Core.Strapi, entry: ReviewedEntry): Promise<void> {
  await decide(strapi, entry, { state: 'withdrawn' });
}

/** Sends an entry back with what there is to mend. */
export async function sendBack(strapi: Core.Strapi, entry: ReviewedEntry, answer: string): Promise<void> {
  await decide(strapi, entry, { state: 'returned', answer });
}

/** Records that what waited was published; must run in the publish's own transaction. Nothing waits: nothing happens. */
export async function approveWaiting(strapi: Core.Strapi, entry: ReviewedEntry): Promise<void> {
  if (await waitingRow(strapi, entry)) await decide(strapi, entry, { state: 'approved' });
}

/** The latest review of an entry and who sent it. */
export async function latestReview(
  strapi: Core.Strapi,
  entry: ReviewedEntry,
): Promise<{ review: Review; sentById?: number } | undefined> {
  const row = await strapi.db.query(uid).findOne({ where: place(entry), orderBy: { id: 'desc' } });
  if (!row) return undefined;
  return { review: toReview(row, await draftOf(strapi, entry)), sentById: row.sentById ?? undefined };
}

/** Who sent and who approved what readers see of an entry, if it went through review. */
export async function approvalOf(strapi: Core.Strapi, entry: ReviewedEntry): Promise<Approval | undefined> {
  const where = { ...place(entry), state: 'approved' };
  const row = await strapi.db.query(uid).findOne({ where, orderBy: { id: 'desc' } });
  if (!row) return undefined;
  const { sentBy, sentAt, decidedBy, decidedAt } = toReview(row);
  return { sentBy, sentAt, approvedBy: decidedBy ?? '', approvedAt: decidedAt ?? sentAt };
}

/** To be called when an entry is erased for good: nothing remains of the words that were exchanged about it. */
export async function forgetReviews(strapi: Core.Strapi, entry: ReviewedEntry): Promise<void> {
  await strapi.db.query(uid).deleteMany({ where: place(entry) });
}

/** Everything that waits, longest first. */
export async function waitingReviews(strapi: Core.Strapi): Promise<(ReviewedEntry & { row: Row })[]> {
  const rows = await strapi.db.query(uid).findMany({ where: { state: 'waiting' }, orderBy: { sentAt: 'asc' } });
  return rows.map((row) => ({ type: row.entryType, id: row.entryId, row }));
}

/** The latest reviews of these entries of one type, by id. */
export async function latestReviews(strapi: Core.Strapi, type: EntryType, ids: string[]): Promise<Map<string, Row>> {
  const where = { entryType: type, entryId: { $in: ids } };
  const rows = ids.length ? await strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } }) : [];
  return new Map(rows.map((row) => [row.entryId as string, row]));
}

export function toReview(row: Row, draft?: Row): Review {
  return {
    state: row['state'],
    sentBy: row['sentByName'],
    sentAt: iso(row['sentAt']),
    ...(row['note'] && { note: row['note'] }),
    ...(row['decidedByName'] && { decidedBy: row['decidedByName'] }),
    ...(row['decidedAt'] && { decidedAt: iso(row['decidedAt']) }),
    ...(row['answer'] && { answer: row['answer'] }),
    changedSince: draft !== undefined && lastChange(draft) !== row['sentVersion'],
  };
}

export async function waitingRow(strapi: Core.Strapi, entry: ReviewedEntry): Promise<Row | undefined> {
  const where = { ...place(entry), state: 'waiting' };
  return (await strapi.db.query(uid).findOne({ where, orderBy: { id: 'desc' } })) ?? undefined;
}

export async function draftOf(strapi: Core.Strapi, { type, id }: ReviewedEntry): Promise<Row | undefined> {
  return (await strapi.db.query(uidOf(type)).findOne({ where: { documentId: id, publishedAt: null } })) ?? undefined;
}

function lastChange(draft: Row): string {
  return iso(draft['updatedAt']);
}

async function decide(
  strapi: Core.Strapi,
  entry: ReviewedEntry,
  decision: Pick<Review, 'state'> & { answer?: string },
): Promise<void> {
  await inLogTransaction(strapi, async ({ onCommit }) => {
    const waiting = await waitingRow(strapi, entry);
    if (!waiting) throw new errors.ApplicationError('Nội dung này không còn chờ duyệt. Hãy tải lại trang.');
    const { id: decidedById, name: decidedByName } = who(strapi);
    const data = { ...decision, decidedById, decidedByName, decidedAt: now() };
    await strapi.db.query(uid).update({ where: { id: waiting['id'] }, data });
    onCommit(noteNews);
  });
}

async function isPublishedAsIs(strapi: Core.Strapi, { type, id }: ReviewedEntry, draft: Row): Promise<boolean> {
  const where = { documentId: id, publishedAt: { $notNull: true } };
  const published = await strapi.db.query(uidOf(type)).findOne({ where, select: ['updatedAt'] });
  return published !== null && lastChange(published) >= lastChange(draft);
}

function who(strapi: Core.Strapi): { id?: number; name: string } {
  return currentActor(strapi) ?? { name: 'Hệ thống' };
}

function place({ type, id }: ReviewedEntry) {
  return { entryType: type, entryId: id };
}

function now(): string {
  return new Date().toISOString();
}

function iso(value: string | number | Date): string {
  return new Date(value).toISOString();
}
