import { randomUUID } from 'node:crypto';
import type { Change, ChangeAction, ChangesAnswer, Cursor, EntryRef } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor.ts';

const uid = 'api::publishing.change';
/** Any number will do, as long as every writer of the log uses the same. */
const advisoryLock = 779_031;

/** Strapi's transaction, a knex. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx'];

/**
 * Opens (or joins) a transaction in which the log may be written. Writers wait for one another: ids are handed out before
 * commit, so without the lock a reader on PostgreSQL could see number 8, move on, and never see a late 7.
 * SQLite has one writer anyway.
 */
export async function inLogTransaction<T>(
  strapi: Core.Strapi,
  work: (transaction: { trx: Transaction; onCommit: (run: () => void) => void }) => Promise<T>,
): Promise<Awaited<T>> {
  return strapi.db.transaction(async ({ trx, onCommit }): Promise<Awaited<T>> => {
    if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [advisoryLock]);
    return await work({ trx, onCommit });
  });
}

/** Writes one line and gives its number; must run inside {@link inLogTransaction}. */
export async function appendChange(strapi: Core.Strapi, action: ChangeAction, ref?: EntryRef): Promise<number> {
  const actor = currentActor(strapi);
  const { id } = await strapi.db.query(uid).create({
    data: {
      action,
      nonce: randomUUID(),
      entryType: ref?.type,
      entryId: ref?.id,
      actor: actor?.email,
      actorName: actor?.name,
    },
  });
  return id as number;
}

/** Gives an empty log its first line, so that every log has an epoch and a head. */
export async function beginLog(strapi: Core.Strapi): Promise<void> {
  await inLogTransaction(strapi, async () => {
    if (!(await strapi.db.query(uid).findOne({ orderBy: { id: 'asc' } }))) await appendChange(strapi, 'begin');
  });
}

/** The nonce of the log's first line: another database, another epoch. */
export async function epochOf(strapi: Core.Strapi): Promise<string> {
  const first = await strapi.db.query(uid).findOne({ orderBy: { id: 'asc' } });
  return first.nonce;
}

/** The log's last line. */
export async function headOf(strapi: Core.Strapi): Promise<Cursor> {
  const last = await strapi.db.query(uid).findOne({ orderBy: { id: 'desc' } });
  return { number: last.id, nonce: last.nonce };
}

/** The changes after a cursor, oldest first; `known: false` if this log does not hold the cursor's line. */
export async function changesAfter(strapi: Core.Strapi, cursor: Cursor, limit: number): Promise<ChangesAnswer> {
  const rows = await strapi.db.query(uid).findMany({
    where: { id: { $gte: cursor.number } },
    orderBy: { id: 'asc' },
    limit: limit + 1,
  });
  const head = await headOf(strapi);
  const [own, ...later] = rows;
  if (own?.id !== cursor.number || own.nonce !== cursor.nonce) return { known: false, head };
  return { known: true, head, changes: later.map(toChange) };
}

/** Who made a change stays in the cms. */
function toChange(row: Record<string, any>): Change {
  return {
    number: row.id,
    nonce: row.nonce,
    action: row.action,
    at: new Date(row.createdAt).toISOString(),
    ...(row.entryType && { type: row.entryType, id: row.entryId }),
  };
}
