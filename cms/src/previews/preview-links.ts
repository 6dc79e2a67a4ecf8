import { randomBytes } from 'node:crypto';
import type { EntryRef, EntryType } from '@ban-tin/shared/change';
import { previewPath, signLink } from '@ban-tin/shared/preview-link';
import type { PreviewLink } from '@ban-tin/shared/preview-link';
import { readSecrets, readSettings } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor.ts';

const uid = 'api::publishing.preview-link';
const hour = 3_600_000;
/** More links to one entry than anybody needs. */
export const mostLinks = 20;

/** A link that was handed out and still holds. */
export interface HandedOut {
  record: string;
  url: string;
  expiresAt: string;
  actor?: string;
}

/** Makes a link for somebody without an account; undefined when too many hold already. Expired ones are forgotten. */
export async function handOutLink(
  strapi: Core.Strapi,
  ref: { type: EntryType; id: string },
  hours: number,
): Promise<HandedOut | undefined> {
  const now = Date.now();
  await strapi.db.query(uid).deleteMany({ where: { expiresAt: { $lte: new Date(now).toISOString() } } });
  const where = { entryType: ref.type, entryId: ref.id };
  if ((await strapi.db.query(uid).count({ where })) >= mostLinks) return undefined;
  const row = await strapi.db.query(uid).create({
    data: {
      ...where,
      record: randomBytes(12).toString('base64url'),
      expiresAt: new Date(now + hours * hour).toISOString(),
      actor: currentActor(strapi)?.name,
    },
  });
  return toHandedOut(row);
}

/** The links to an entry that hold, the one that lasts longest first. */
export async function linksTo(strapi: Core.Strapi, ref: { type: EntryType; id: string }): Promise<HandedOut[]> {
  const rows = await strapi.db.query(uid).findMany({
    where: { entryType: ref.type, entryId: ref.id, expiresAt: { $gt: new Date().toISOString() } },
    orderBy: [{ expiresAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toHandedOut);
}

/** Whether a link that was handed out has neither been withdrawn nor forgotten. */
export async function stillHolds(strapi: Core.Strapi, { type, id }: EntryRef, record: string): Promise<boolean> {
  return (await strapi.db.query(uid).count({ where: { entryType: type, entryId: id, record } })) > 0;
}

export async function withdrawLink(strapi: Core.Strapi, { type, id }: EntryRef, record: string): Promise<void> {
  await strapi.db.query(uid).deleteMany({ where: { entryType: type, entryId: id, record } });
}

/** Forgets that there ever were links to an entry; none of them holds any more. */
export async function forgetLinks(strapi: Core.Strapi, { type, id }: EntryRef): Promise<void> {
  await strapi.db.query(uid).deleteMany({ where: { entryType: type, entryId: id } });
}

/** The address at which whoever holds this link sees the preview. */
export function addressOfLink(link: PreviewLink): string {
  const { previewUrl } = readSettings(process.env);
  return previewUrl + previewPath(signLink(previewSecret(), link));
}

/** Known to the cms alone. */
export function previewSecret(): string {
  return readSecrets(process.env, { production: true }).PREVIEW_SECRET;
}

function toHandedOut(row: Record<string, any>): HandedOut {
  const expires = new Date(row['expiresAt']).getTime();
  const { entryType: type, entryId: id, record, actor } = row;
  return {
    record,
    url: addressOfLink({ type, id, version: 'draft', expires, holder: { record } }),
    expiresAt: new Date(expires).toISOString(),
    ...(actor && { actor }),
  };
}
