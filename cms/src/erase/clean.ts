import path from 'node:path';
import { readSettings } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import { blackOutLogs } from './black-out-logs.ts';
import { erasureUid } from './erasures.ts';
import type { Pending } from './erasures.ts';
import type { StoredFile } from './subject.ts';

/**
 * Does what is left to do of erasures whose rows are gone. One that is cut short, by the end of the process, by storage that
 * does not answer or by somebody who reads the database, is taken up again at the next occasion.
 */
export async function finishErasures(strapi: Core.Strapi): Promise<void> {
  const open = await strapi.db.query(erasureUid).findMany({ where: { cleanedAt: { $null: true } }, select: ['id'] });
  for (const { id } of open) {
    try {
      await cleanUp(strapi, id);
    } catch (error) {
      strapi.log.error(`Erasure ${id} is not finished (${(error as Error).name}); it is tried again later.`);
    }
  }
}

/** Removes the files of an erasure, its names from the logs, and what the database still has in its free space. */
async function cleanUp(strapi: Core.Strapi, id: number): Promise<void> {
  const table = strapi.db.query(erasureUid);
  const { pending }: { pending: Pending | null } = await table.findOne({ where: { id } });
  if (pending) {
    for (const file of pending.files) await removeFile(strapi, file);
    blackOutLogs(path.resolve(readSettings(process.env).dataDir, 'logs'), pending.names);
    await table.update({ where: { id }, data: { pending: null } });
  }
  if (await dropDeleted(strapi)) await table.update({ where: { id }, data: { cleanedAt: new Date().toISOString() } });
}

async function removeFile(strapi: Core.Strapi, file: StoredFile): Promise<void> {
  const provider = strapi.plugin('upload').provider as { delete(file: object): Promise<void> };
  await provider.delete(file);
  for (const format of Object.values(file.formats ?? {})) await provider.delete(format);
}

/**
 * Writes the database anew without what was deleted. SQLite keeps it in free space and in its log; PostgreSQL in the old
 * files of its tables (its own log and its backups are the operator's). Gives whether that came to its end.
 */
async function dropDeleted(strapi: Core.Strapi): Promise<boolean> {
  const { connection } = strapi.db;
  if (strapi.db.dialect.client !== 'postgres') {
    await connection.raw('vacuum');
    const [{ busy }] = (await connection.raw('pragma wal_checkpoint(truncate)')) as [{ busy: number }];
    return busy === 0;
  }
  for (const { uid, tableName } of strapi.db.metadata.values()) {
    if (/^api::|^plugin::upload\.|^[a-z]+\./.test(uid)) await connection.raw('vacuum full ??', [tableName]);
  }
  return true;
}
