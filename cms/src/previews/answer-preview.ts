import { readLink } from '@ban-tin/shared/preview-link';
import type { PreviewAnswer } from '@ban-tin/shared/preview-link';
import type { Core } from '@strapi/strapi';
import { isAccountPermitted } from '../access/permitted.ts';
import { previewEntry } from './preview-entry.ts';
import { previewSecret, stillHolds } from './preview-links.ts';

/** What the holder of a link is to see; whether the link holds is decided here alone, at the moment it is opened. */
export async function answerPreview(strapi: Core.Strapi, token: string): Promise<PreviewAnswer> {
  const link = readLink(previewSecret(), token, Date.now());
  if (typeof link === 'string') return { refused: link };
  const { type, id, version, expires, holder } = link;
  const holds =
    'account' in holder
      ? await isAccountPermitted(strapi, holder.account, 'read', { type, id })
      : await stillHolds(strapi, { type, id }, holder.record);
  if (!holds) return { refused: 'withdrawn' };
  const found = await previewEntry(strapi, type, id, version);
  if (!found) return { refused: 'gone' };
  const published = version === 'draft' && (await previewEntry(strapi, type, id, 'published'));
  // A draft that says the same as what is published is not one.
  const isPublished = published && JSON.stringify(published.entry) === JSON.stringify(found.entry);
  return { ...found, version: isPublished ? 'published' : version, expires };
}
