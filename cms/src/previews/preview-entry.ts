import type { EntryData, EntryType } from '@ban-tin/shared/change';
import type { PreviewVersion } from '@ban-tin/shared/preview-link';
import type { Core } from '@strapi/strapi';
import { populateOf, toEntry } from '../change-log/entry-shape.ts';
import { publishedRows, uidOf } from '../change-log/entry-uids.ts';
import { inlineMediaOf } from '../change-log/inline-media.ts';

/**
 * An entry in the shape in which the publisher gets published ones, as its draft is saved now. What publishing would fill
 * in is filled in here too, so that the page looks as it would if it were published at this moment.
 */
export async function previewEntry(
  strapi: Core.Strapi,
  type: EntryType,
  id: string,
  version: PreviewVersion,
): Promise<{ entry: EntryData; savedAt: string } | undefined> {
  const uid = uidOf(type);
  const row = await strapi.db.query(uid).findOne({
    where: { documentId: id, ...(version === 'draft' ? { publishedAt: null } : publishedRows(strapi, type)) },
    populate: populateOf(strapi, uid),
  });
  if (!row) return undefined;
  const now = new Date().toISOString();
  const missing: Record<string, string> = {
    title: 'Chưa có tiêu đề',
    slug: 'ban-nhap',
    displayedAt: now,
    firstLiveAt: now,
  };
  const { attributes } = strapi.contentType(uid);
  const fields = Object.keys(missing).filter((name) => attributes[name] && !row[name]);
  const filled = { ...row, ...Object.fromEntries(fields.map((name) => [name, missing[name]])) };
  const entry = toEntry(strapi, type, filled);
  const [inlineMedia = []] = await inlineMediaOf(strapi, [entry]);
  return { entry: { ...entry, inlineMedia } as EntryData, savedAt: new Date(row.updatedAt).toISOString() };
}
