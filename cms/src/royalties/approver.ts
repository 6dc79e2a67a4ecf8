import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { versionUid } from '../history/versions.ts';

/** Who approved an entry's going public; undefined for what was published before there was a history. */
export async function approverOf(
  strapi: Core.Strapi,
  { type, id }: { type: EntryType; id: string },
): Promise<string | undefined> {
  const where = { entryType: type, entryId: id, action: 'publish' };
  const first = await strapi.db
    .query(versionUid)
    .findOne({ where, orderBy: { number: 'asc' }, select: ['approvedBy'] });
  return first?.approvedBy ?? undefined;
}
