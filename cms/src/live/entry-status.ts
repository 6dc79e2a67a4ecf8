import type { EntryRef, EntryType } from '@ban-tin/shared/change';
import { homePath } from '@ban-tin/shared/urls';
import { readSettings } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import { publicAddresses } from '../change-log/addresses.ts';
import { publishedRows, uidOf } from '../change-log/entry-uids.ts';
import { plainFailure, plainReason } from './plain-reason.ts';
import type { PlainReason } from './plain-reason.ts';
import { publisherHealth } from './publisher-health.ts';
import { upcomingOf } from './upcoming.ts';
import { lastChangeOf, newestReceipt, receiptFor, waitUntilLive } from './what-is-live.ts';

/** How an entry stands with readers, and what is to come of it. */
export interface EntryStatus {
  site: SiteState;
  /** What waits for somebody or for an hour before it goes on. */
  upcoming: Upcoming[];
  /** Where readers find it; none for what has no page of its own, and for what is not public. */
  address?: string;
}

export type SiteState =
  | { state: 'draft' }
  /** Published or taken down, and the site does not show that yet. */
  | { state: 'under-way'; leaving: boolean; since: string; by?: string; delay?: Delay }
  /** `at` and `milliseconds` only while the receipt is kept. */
  | { state: 'live'; at?: string; milliseconds?: number; by?: string }
  | { state: 'taken-down'; at?: string; by?: string }
  /** Readers still see the last good version, if there is one. */
  | { state: 'rejected'; reason: PlainReason; by?: string };

/** Why it takes longer than it should. */
export type Delay = { kind: 'unanswered' | 'building' | 'slow' } | { kind: 'failed'; reason: PlainReason };

/** Something that is to happen with an entry: somebody is to approve it, or its hour is to come. */
export interface Upcoming {
  state: 'in-review' | 'scheduled';
  /** The hour that was set. */
  at?: string;
  by?: string;
  /** One more sentence. */
  note?: string;
}

/** A change that is not live after this time (milliseconds) is explained. */
export const patience = 8_000;

export async function entryStatus(
  strapi: Core.Strapi,
  ref: { type: EntryType; id: string },
  now = Date.now(),
): Promise<EntryStatus> {
  const isPublic = await hasPublishedRow(strapi, ref);
  const [site, upcoming, address] = await Promise.all([
    siteStateOf(strapi, ref, isPublic, now),
    upcomingOf(strapi, ref),
    isPublic ? addressFor(strapi, ref) : undefined,
  ]);
  return { site, upcoming, ...(address && { address }) };
}

async function siteStateOf(strapi: Core.Strapi, ref: EntryRef, isPublic: boolean, now: number): Promise<SiteState> {
  const change = await lastChangeOf(strapi, ref);
  if (!change) return { state: isPublic ? 'live' : 'draft' };
  const { by } = change;
  const who = by === undefined ? {} : { by };
  const newest = await newestReceipt(strapi);
  if (!newest || newest.live < change.number) {
    const waits = now - Date.parse(change.at) > patience || newest?.state === 'failed';
    const delay = waits ? await delayBy(newest) : undefined;
    return { state: 'under-way', leaving: !isPublic, since: change.at, ...who, ...(delay && { delay }) };
  }
  const rejection = newest.rejected.find((one) => one.ref.type === ref.type && one.ref.id === ref.id);
  if (rejection && isPublic) {
    return { state: 'rejected', reason: plainReason(strapi, ref.type as EntryType, rejection.reason), ...who };
  }
  const receipt = await receiptFor(strapi, change.number);
  const at = receipt && { at: receipt.at };
  if (!isPublic) return { state: 'taken-down', ...at, ...who };
  return { state: 'live', ...at, ...(receipt && { milliseconds: waitUntilLive(change.at, receipt) }), ...who };
}

async function delayBy(newest: { state: string; error?: string } | undefined): Promise<Delay> {
  const health = await publisherHealth();
  if (health.state === 'unanswered' || health.state === 'building') return { kind: health.state };
  const error = health.state === 'failed' ? health.error : newest?.state === 'failed' ? newest.error : undefined;
  return error === undefined ? { kind: 'slow' } : { kind: 'failed', reason: plainFailure(error) };
}

async function hasPublishedRow(strapi: Core.Strapi, { type, id }: { type: EntryType; id: string }): Promise<boolean> {
  const where = { documentId: id, ...publishedRows(strapi, type) };
  return (await strapi.db.query(uidOf(type)).count({ where })) > 0;
}

async function addressFor(
  strapi: Core.Strapi,
  { type, id }: { type: EntryType; id: string },
): Promise<string | undefined> {
  const path = type === 'site-setting' ? homePath() : (await publicAddresses(strapi, type, id)).get(id);
  return path && readSettings(process.env).siteUrl + path;
}
