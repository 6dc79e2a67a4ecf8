import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import type { StoredFile } from './subject.ts';

export const erasureUid = 'api::publishing.erasure';

/** What is left of something that was erased: who did it, when and why. */
export interface Erasure {
  id: number;
  at: string;
  actor: string;
  type: EntryType | 'media';
  /** How many files went with it. */
  files: number;
  reason: string;
  /** When nothing was left in the cms, its folder and the free space of its database. */
  cleanedAt?: string;
  /** When nothing was left on the site and in what the publisher keeps. */
  goneAt?: string;
}

/** What is still to be done when the rows are gone; goes itself when that is done. */
export interface Pending {
  files: StoredFile[];
  /** Names that logs may have. */
  names: string[];
}

const most = 500;

/** The record of what was erased, the newest first. */
export async function erasures(strapi: Core.Strapi): Promise<Erasure[]> {
  const rows = await strapi.db.query(erasureUid).findMany({ orderBy: { id: 'desc' }, limit: most });
  return rows.map(({ id, at, actor, actorName, entryType, files, reason, cleanedAt, goneAt }) => ({
    ...{ id, at: new Date(at).toISOString(), actor: actorName || actor || '', type: entryType, files, reason },
    ...(cleanedAt && { cleanedAt: new Date(cleanedAt).toISOString() }),
    ...(goneAt && { goneAt: new Date(goneAt).toISOString() }),
  }));
}

/** The publisher says that everything erased up to a change is gone. */
export async function settleErasures(strapi: Core.Strapi, upTo: number, at: string): Promise<void> {
  await strapi.db
    .query(erasureUid)
    .updateMany({ where: { goneAt: { $null: true }, changeNumber: { $lte: upTo } }, data: { goneAt: at } });
}
