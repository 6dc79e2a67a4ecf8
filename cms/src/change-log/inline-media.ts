import type { Media } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { toMedia } from './entry-shape.ts';
import { fileUid } from './entry-uids.ts';

/** Upload addresses as Strapi's Markdown editor inserts them: `/uploads/so_ket_1a2b3c.jpg`, with or without the origin. */
const uploadAddress = /\/uploads\/[^\s"'()<>\\]+/g;

/** For each entry the media files that its texts show or link to, in the order of their first appearance. */
export async function inlineMediaOf(strapi: Core.Strapi, entries: object[]): Promise<Media[][]> {
  const addresses = entries.map((entry) => [
    ...new Set(textsOf(entry).flatMap((text) => text.match(uploadAddress) ?? [])),
  ]);
  const wanted = [...new Set(addresses.flat())];
  if (!wanted.length) return entries.map(() => []);
  const files = await strapi.db.query(fileUid).findMany({ where: { url: { $in: wanted } } });
  const byUrl = new Map(files.map((file) => [file.url as string, toMedia(file)]));
  return addresses.map((urls) => urls.flatMap((url) => byUrl.get(url) ?? []));
}

/** The upload addresses of all files that an entry uses: those in its fields for files, and those in its texts. */
export function addressesIn(entry: object): string[] {
  return [...filesOf(entry), ...textsOf(entry).flatMap((text) => text.match(uploadAddress) ?? [])];
}

function filesOf(value: unknown): string[] {
  if (!value || typeof value !== 'object') return [];
  if ('mime' in value && 'url' in value) return [String(value.url)];
  return Object.values(value).flatMap(filesOf);
}

/** All strings of an entry but those of its media objects. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!value || typeof value !== 'object' || 'mime' in value) return [];
  return Object.values(value).flatMap(textsOf);
}
