import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import { readSettings } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { permittedRows } from '../access/permitted.ts';
import { publishedRows, uidOf } from '../change-log/entry-uids.ts';
import { patience } from './entry-status.ts';
import { plainFailure, plainReason } from './plain-reason.ts';
import type { PlainReason } from './plain-reason.ts';
import { publisherHealth } from './publisher-health.ts';
import { changesBetween, newestReceipt, newestReceipts, waitUntilLive } from './what-is-live.ts';
import type { KeptReceipt, LoggedChange } from './what-is-live.ts';

/** How the public site stands, as the home screen shows it. */
export interface SiteStatus {
  state: 'live' | 'under-way' | 'late' | 'building' | 'failed' | 'unanswered';
  problem?: PlainReason;
  siteUrl: string;
  /** Changes that readers do not have yet. */
  waiting: { count: number; oldest?: string };
  releases: ShownRelease[];
  rejected: (ShownEntry & { reason: PlainReason })[];
}

export interface ShownEntry {
  type: EntryType;
  id: string;
  /** Empty where whoever looks may not read it. */
  title: string;
}

/** What went live at once: which entries (the first few), by whom, how long it took and how many files it wrote. */
export interface ShownRelease {
  at: string;
  milliseconds: number;
  pages: number;
  entries: ShownEntry[];
  /** How many more, media and redirects not counted. */
  more: number;
  by: string[];
}

const shown = { releases: 6, entries: 3, rejected: 10 };
/** Changes of one release that are looked at for what it shows. */
const mostChanges = 50;

export async function siteStatus(strapi: Core.Strapi, ctx: Context, now = Date.now()): Promise<SiteStatus> {
  const newest = await newestReceipt(strapi);
  const waiting = await changesBetween(strapi, newest?.live ?? 0, undefined, 1);
  const releases = await releasesOf(strapi);
  const rejected = (newest?.rejected ?? []).slice(0, shown.rejected);

  const refs = [...releases.flatMap(({ changes }) => changes), ...rejected.map(({ ref }) => ref)];
  const titles = await titlesOf(strapi, ctx, refs as { type: EntryType; id: string }[]);
  const show = ({ type, id }: { type: string; id: string }): ShownEntry => {
    return { type: type as EntryType, id, title: titles.get(`${type}/${id}`) ?? '' };
  };
  const oldest = waiting.some[0]?.at;
  return {
    ...(await stateOf(newest, oldest, now)),
    siteUrl: readSettings(process.env).siteUrl,
    waiting: { count: waiting.count, ...(oldest && { oldest }) },
    releases: releases.map(({ receipt, changes, count, oldest, by }) => ({
      at: receipt.at,
      milliseconds: oldest ? waitUntilLive(oldest, receipt) : receipt.milliseconds,
      pages: receipt.written + receipt.deleted,
      entries: changes.slice(0, shown.entries).map(show),
      more: Math.max(0, count - shown.entries),
      by,
    })),
    rejected: rejected.map(({ ref, reason }) => {
      return { ...show(ref), reason: plainReason(strapi, ref.type as EntryType, reason) };
    }),
  };
}

async function stateOf(
  newest: KeptReceipt | undefined,
  oldest: string | undefined,
  now: number,
): Promise<Pick<SiteStatus, 'state' | 'problem'>> {
  const health = await publisherHealth();
  if (health.state === 'unanswered') return { state: 'unanswered' };
  if (health.state === 'failed') return { state: 'failed', problem: plainFailure(health.error) };
  if (newest?.state === 'failed' && oldest) return { state: 'failed', problem: plainFailure(newest.error) };
  const isLate = oldest !== undefined && now - Date.parse(oldest) > patience;
  if (isLate) return { state: health.state === 'building' ? 'building' : 'late' };
  return { state: oldest === undefined ? 'live' : 'under-way' };
}

interface Release {
  receipt: KeptReceipt;
  /** Each entry once, the newest change first. */
  changes: LoggedChange[];
  count: number;
  oldest?: string;
  by: string[];
}

/** The newest releases in which entries went live. */
async function releasesOf(strapi: Core.Strapi): Promise<Release[]> {
  const receipts = (await newestReceipts(strapi, 60)).filter(({ state }) => state === 'live');
  const releases: Release[] = [];
  for (const [at, receipt] of receipts.entries()) {
    if (releases.length === shown.releases) break;
    // What stood before the oldest receipt that is kept is not known, unless it is the very first.
    const before = receipts[at + 1]?.live ?? (receipt.key === 1 ? 0 : receipt.live);
    if (before >= receipt.live) continue;
    const { count, some } = await changesBetween(strapi, before, receipt.live, mostChanges);
    const isRejected = ({ type, id }: LoggedChange) =>
      receipt.rejected.some(({ ref }) => ref.type === type && ref.id === id);
    const entries = some.filter((change) => isShown(change.type) && !isRejected(change));
    if (!entries.length) continue;
    const each = new Map(entries.map((change) => [`${change.type}/${change.id}`, change]));
    const others = some.length - entries.length + (entries.length - each.size);
    releases.push({
      receipt,
      changes: [...each.values()].reverse(),
      count: count - others,
      oldest: entries[0]!.at,
      by: [...new Set(entries.flatMap(({ by }) => by ?? []))],
    });
  }
  return releases;
}

/** Media, redirects and tombstones come along with entries; nobody published them. */
function isShown(type: string): boolean {
  return (entryTypes as readonly string[]).includes(type) && type !== 'redirect' && type !== 'tombstone';
}

/** What entries are called: what readers see of them anybody may know; of others, only who may read the draft. */
async function titlesOf(
  strapi: Core.Strapi,
  ctx: Context,
  refs: { type: EntryType; id: string }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const [type, some] of Map.groupBy(refs, ({ type }) => type)) {
    if (!isShown(type)) continue;
    const ids = some.map(({ id }) => id);
    const rows = [
      ...(await permittedRows(strapi, ctx, 'read', type, ids)),
      ...(await strapi.db
        .query(uidOf(type))
        .findMany({ where: { documentId: { $in: ids }, ...publishedRows(strapi, type) } })),
    ];
    for (const row of rows) {
      const title = row['title'] ?? row['fullName'] ?? row['name'] ?? row['agencyName'];
      titles.set(`${type}/${row['documentId']}`, String(title ?? ''));
    }
  }
  return titles;
}
