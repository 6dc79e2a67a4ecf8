import type { EntryType } from '@ban-tin/shared/change';
import { addressOf, pagePath } from '@ban-tin/shared/urls';
import type { Core } from '@strapi/strapi';
import { publishedRows, uidOf } from './entry-uids.ts';

const redirectUid = uidOf('redirect');
const tombstoneUid = uidOf('tombstone');

/** Document id → address, for the entry and for all whose address hangs on it (the pages below a page). */
export type Addresses = Map<string, string>;

/** Where readers find the entry, and what is below it, at this moment. */
export async function publicAddresses(strapi: Core.Strapi, type: EntryType, id?: string): Promise<Addresses> {
  if (type === 'page') return pageAddresses(strapi);
  if (!id || !strapi.contentType(uidOf(type)).attributes['slug']) return new Map();
  const row = await strapi.db.query(uidOf(type)).findOne({
    where: { documentId: id, ...publishedRows(strapi, type) },
    select: ['slug'],
  });
  const address = row?.slug && addressOf(type, row.slug);
  return new Map(address ? [[id, address]] : []);
}

/**
 * Keeps old addresses answering: one that moved becomes a redirect, one that is gone a tombstone, and one that is in use
 * (again) is neither. Chains are flattened: what led to the old address leads to the new one.
 */
export async function keepAddresses(
  strapi: Core.Strapi,
  type: EntryType,
  before: Addresses,
  after: Addresses,
): Promise<void> {
  for (const [id, address] of after) {
    if (before.get(id) === address) continue;
    await claim(strapi, address);
    for (const tombstone of await tombstonesOf(strapi, type, id)) {
      await strapi.documents(tombstoneUid).delete({ documentId: tombstone.documentId });
      await move(strapi, tombstone.path, address);
    }
  }
  for (const [id, address] of before) {
    const now = after.get(id);
    if (now === address) continue;
    if ([...after.values()].includes(address)) continue;
    if (now) await move(strapi, address, now);
    else await bury(strapi, type, id, address);
  }
}

/** A path with and without its last slash. */
export function spellings(path: string): string[] {
  const bare = path.replace(/\/$/, '');
  return [bare, `${bare}/`];
}

/** Pages stand in a tree; a parent that is not published is skipped. */
async function pageAddresses(strapi: Core.Strapi): Promise<Addresses> {
  const rows = await strapi.db.query(uidOf('page')).findMany({
    where: publishedRows(strapi, 'page'),
    select: ['documentId', 'slug'],
    populate: { parent: { select: ['documentId'] } },
  });
  const byId = new Map(rows.map((row) => [row.documentId as string, row]));
  const slugsOf = (id: string, below = new Set<string>()): string[] => {
    const row = byId.get(id);
    if (!row || below.has(id)) return [];
    const parent = row.parent?.documentId;
    return [...(parent ? slugsOf(parent, below.add(id)) : []), row.slug];
  };
  return new Map(rows.filter((row) => row.slug).map((row) => [row.documentId, pagePath(slugsOf(row.documentId))]));
}

async function claim(strapi: Core.Strapi, address: string): Promise<void> {
  for (const { documentId } of await strapi.db.query(tombstoneUid).findMany({ where: { path: address } })) {
    await strapi.documents(tombstoneUid).delete({ documentId });
  }
  for (const { documentId } of await strapi.db
    .query(redirectUid)
    .findMany({ where: { from: { $in: spellings(address) } } })) {
    await strapi.documents(redirectUid).delete({ documentId });
  }
}

async function move(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  if (from === to) return;
  for (const { documentId } of await strapi.db.query(redirectUid).findMany({ where: { to: from } })) {
    await strapi.documents(redirectUid).update({ documentId, data: { to } });
  }
  const existing = await strapi.db.query(redirectUid).findOne({ where: { from } });
  if (existing) await strapi.documents(redirectUid).update({ documentId: existing.documentId, data: { to } });
  else await strapi.documents(redirectUid).create({ data: { from, to, permanent: true } });
}

async function bury(strapi: Core.Strapi, type: EntryType, id: string, path: string): Promise<void> {
  if (await strapi.db.query(tombstoneUid).findOne({ where: { path } })) return;
  await strapi.documents(tombstoneUid).create({
    data: { path, entryType: type, entryId: id, goneAt: new Date().toISOString() },
  });
}

async function tombstonesOf(strapi: Core.Strapi, type: EntryType, id: string) {
  return strapi.db.query(tombstoneUid).findMany({ where: { entryType: type, entryId: id } });
}
