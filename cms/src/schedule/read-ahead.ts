import type { Core } from '@strapi/strapi';
import { uidOf } from '../change-log/entry-uids.ts';
import { readAhead } from '../guard/guard.ts';
import type { ScheduledEntry } from './schedules.ts';

/** Reads the attachments of a draft before the transaction of its publish, where nobody should wait for a long PDF. */
export async function readAheadOf(strapi: Core.Strapi, { type, id }: ScheduledEntry): Promise<void> {
  const uid = uidOf(type);
  if (!('attachments' in strapi.contentType(uid).attributes)) return;
  const draft = await strapi.db
    .query(uid)
    .findOne({ where: { documentId: id, publishedAt: null }, populate: { attachments: true } });
  await readAhead(strapi, draft?.attachments ?? []);
}
