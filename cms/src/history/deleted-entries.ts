import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../change-log/entry-uids.ts';
import { versionUid } from './versions.ts';

/** An entry that was deleted and whose history is still there. */
export interface DeletedEntry {
  type: EntryType;
  id: string;
  title: string;
  at: string;
  actor?: string;
}

const most = 200;

/** The entries that were deleted last and did not come back, the newest first. */
export async function deletedEntries(strapi: Core.Strapi): Promise<DeletedEntry[]> {
  const rows = await strapi.db.query(versionUid).findMany({
    where: { action: 'delete' },
    orderBy: { id: 'desc' },
    limit: most,
    select: ['entryType', 'entryId', 'title', 'at', 'actor', 'actorName'],
  });
  const entries = new Map<string, DeletedEntry>();
  for (const { entryType: type, entryId: id, title, at, actorName, actor } of rows) {
    if (entries.has(id) || (await strapi.db.query(uidOf(type)).count({ where: { documentId: id } })) > 0) continue;
    const by = actorName || actor;
    entries.set(id, { type, id, title: title ?? '', at: new Date(at).toISOString(), ...(by && { actor: by }) });
  }
  return [...entries.values()];
}
