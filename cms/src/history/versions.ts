import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import { modelOf, titleOf } from './schemas.ts';
import type { Snapshot } from './snapshot.ts';

export const versionUid = 'api::publishing.version';

/** What a version tells of: what readers saw from then on, that they saw nothing any more, or a draft that was replaced. */
export type VersionAction = 'publish' | 'unpublish' | 'delete' | 'draft';

/** An entry's state at one moment, and who brought it about. */
export interface Version {
  /** Counted from 1 in each entry. */
  number: number;
  at: string;
  action: VersionAction;
  /** Absent for what was published before there was a history, and for the server itself. */
  actor?: string;
  approvedBy?: string;
  /** What the editor told readers about the change. */
  note?: string;
}

/** Names an entry that has a history. */
export interface EntryKey {
  type: EntryType;
  id: string;
}

/** The versions of an entry, the newest first. */
export async function versionsOf(strapi: Core.Strapi, { type, id }: EntryKey): Promise<Version[]> {
  const rows = await strapi.db.query(versionUid).findMany({
    where: { entryType: type, entryId: id },
    orderBy: { number: 'desc' },
    select: ['number', 'at', 'action', 'actor', 'actorName', 'approvedBy', 'note'],
  });
  return rows.map(({ number, at, action, actor, actorName, approvedBy, note }) => ({
    number,
    at: new Date(at).toISOString(),
    action,
    ...((actorName || actor) && { actor: actorName || actor }),
    ...(approvedBy && { approvedBy }),
    ...(note && { note }),
  }));
}

/** The state of an entry that a version keeps. */
export async function versionSnapshot(
  strapi: Core.Strapi,
  { type, id }: EntryKey,
  number: number,
): Promise<Snapshot | undefined> {
  const row = await strapi.db.query(versionUid).findOne({ where: { entryType: type, entryId: id, number } });
  return row?.snapshot ? (JSON.parse(row.snapshot) as Snapshot) : undefined;
}

/** The last version of an entry, or the last that keeps a state. */
export async function latestVersion(
  strapi: Core.Strapi,
  { type, id }: EntryKey,
  ofAction?: VersionAction,
): Promise<{ number: number; action: VersionAction; snapshot?: Snapshot } | undefined> {
  const row = await strapi.db.query(versionUid).findOne({
    where: { entryType: type, entryId: id, ...(ofAction && { action: ofAction }) },
    orderBy: { number: 'desc' },
  });
  if (!row) return undefined;
  return { number: row.number, action: row.action, ...(row.snapshot && { snapshot: JSON.parse(row.snapshot) }) };
}

/** Adds a version to an entry's history; must run in a log transaction, which numbers need. */
export async function addVersion(
  strapi: Core.Strapi,
  { type, id }: EntryKey,
  {
    action,
    snapshot,
    title,
    at = new Date().toISOString(),
    by = currentActor(strapi),
    note,
  }: { action: VersionAction; snapshot?: Snapshot; title?: string; at?: string; by?: Actor | null; note?: string },
): Promise<number> {
  const number = ((await latestVersion(strapi, { type, id }))?.number ?? 0) + 1;
  await strapi.db.query(versionUid).create({
    data: {
      ...{ entryType: type, entryId: id, number, at, action, note },
      title: title ?? titleOf(modelOf(strapi), type, snapshot),
      actor: by?.email,
      actorName: by?.name,
      // Until somebody else has to approve, whoever publishes does.
      approvedBy: action === 'publish' ? by?.name : undefined,
      snapshot: snapshot && JSON.stringify(snapshot),
    },
  });
  return number;
}
