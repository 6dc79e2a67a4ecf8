import type { EntryRef, Receipt } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';

const changeUid = 'api::publishing.change';
const receiptUid = 'api::publishing.receipt';

/** A line of the change log, with what only the cms knows of it. */
export interface LoggedChange {
  number: number;
  action: string;
  type: EntryRef['type'];
  id: string;
  at: string;
  by?: string;
}

/** A receipt as the cms keeps it. */
export interface KeptReceipt {
  /** Its own number, in the order of arrival. */
  key: number;
  /** The site shows all changes up to this one. */
  live: number;
  state: Receipt['state'];
  at: string;
  milliseconds: number;
  written: number;
  deleted: number;
  rejected: Receipt['rejected'];
  error?: string;
}

/** The newest receipt; undefined before the first, and when it is of another log than ours (a restored backup). */
export async function newestReceipt(strapi: Core.Strapi): Promise<KeptReceipt | undefined> {
  const row = await strapi.db.query(receiptUid).findOne({ orderBy: { id: 'desc' } });
  if (!row) return undefined;
  const known = await strapi.db.query(changeUid).count({ where: { id: row.liveNumber, nonce: row.liveNonce } });
  return known ? toReceipt(row) : undefined;
}

/** The newest receipts, newest first. */
export async function newestReceipts(strapi: Core.Strapi, limit: number): Promise<KeptReceipt[]> {
  const rows = await strapi.db.query(receiptUid).findMany({ orderBy: { id: 'desc' }, limit });
  return rows.map(toReceipt);
}

/** The receipt with which a change went live; undefined when it is too old to be kept. */
export async function receiptFor(strapi: Core.Strapi, number: number): Promise<KeptReceipt | undefined> {
  const row = await strapi.db
    .query(receiptUid)
    .findOne({ where: { liveNumber: { $gte: number }, state: 'live' }, orderBy: { id: 'asc' } });
  if (!row) return undefined;
  const isFirst = row.id === 1;
  const before = await strapi.db.query(receiptUid).count({ where: { id: { $lt: row.id } } });
  return isFirst || before ? toReceipt(row) : undefined;
}

/** The last change of an entry. */
export async function lastChangeOf(strapi: Core.Strapi, { type, id }: EntryRef): Promise<LoggedChange | undefined> {
  const row = await strapi.db
    .query(changeUid)
    .findOne({ where: { entryType: type, entryId: id }, orderBy: { id: 'desc' } });
  return row ? toChange(row) : undefined;
}

/** How many changes stand in the log after one number, up to another or to the end, and some of them, the oldest first. */
export async function changesBetween(
  strapi: Core.Strapi,
  after: number,
  upTo: number | undefined,
  limit: number,
): Promise<{ count: number; some: LoggedChange[] }> {
  const where = { id: { $gt: after, ...(upTo !== undefined && { $lte: upTo }) }, action: { $ne: 'begin' } };
  const rows = await strapi.db.query(changeUid).findMany({ where, orderBy: { id: 'asc' }, limit });
  const count = rows.length < limit ? rows.length : await strapi.db.query(changeUid).count({ where });
  return { count, some: rows.map(toChange) };
}

/**
 * Milliseconds from a change until readers had it. Where the clocks of two machines disagree so much that it would have
 * been live before it was made, what the publisher measured itself.
 */
export function waitUntilLive(madeAt: string, { at, milliseconds }: Pick<KeptReceipt, 'at' | 'milliseconds'>): number {
  const wait = Date.parse(at) - Date.parse(madeAt);
  return wait > 0 ? wait : milliseconds;
}

function toChange(row: Record<string, any>): LoggedChange {
  const by = row['actorName'] ?? row['actor'];
  return {
    ...{ number: row['id'], action: row['action'], type: row['entryType'], id: row['entryId'] },
    at: new Date(row['createdAt']).toISOString(),
    ...(by && { by }),
  };
}

function toReceipt(row: Record<string, any>): KeptReceipt {
  const { id: key, liveNumber: live, state, milliseconds, written, deleted, rejected, error } = row;
  return {
    ...{ key, live, state, milliseconds, written, deleted, rejected: rejected ?? [] },
    at: new Date(row['at']).toISOString(),
    ...(error && { error }),
  };
}
