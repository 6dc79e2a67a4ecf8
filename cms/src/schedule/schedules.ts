import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor.ts';

export const scheduleUid = 'api::publishing.schedule';

export type ScheduledAction = 'publish' | 'unpublish';
/** Waiting, done, cancelled, and what could not be done. */
export type ScheduleState = 'đang chờ' | 'đã làm' | 'đã huỷ' | 'không làm được';

/** An entry that readers see or that has a draft. */
export interface ScheduledEntry {
  type: EntryType;
  id: string;
}

/** That an entry goes public, or is taken down, by itself at a moment. */
export interface Schedule {
  id: number;
  entry: ScheduledEntry;
  action: ScheduledAction;
  at: string;
  setBy: Actor;
  setAt: string;
  state: ScheduleState;
  /** When it was done, cancelled or given up. */
  doneAt?: string;
  /** A sentence for editors: why it was late, was cancelled or could not be done. */
  note?: string;
}

/** What the job knows of a schedule beside what editors see. */
export interface ScheduleRow extends Schedule {
  /** Warnings of the guard that were confirmed when it was set. */
  confirmations: string[];
  tries: number;
  nextTryAt: string;
}

/** All schedules that wait for their moment, the next one first. */
export async function scheduledEntries(strapi: Core.Strapi): Promise<Schedule[]> {
  return (await waitingRows(strapi)).map(shown);
}

/** What waits for this entry. */
export async function scheduleOf(
  strapi: Core.Strapi,
  entry: ScheduledEntry,
): Promise<Partial<Record<ScheduledAction, Schedule>>> {
  const rows = await waitingRows(strapi, entry);
  return Object.fromEntries(rows.map((row) => [row.action, shown(row)]));
}

/** What is over and has something to be said about, since a moment or of one entry, the latest first. */
export async function pastSchedules(
  strapi: Core.Strapi,
  { entry, since, limit }: { entry?: ScheduledEntry; since?: Date; limit: number },
): Promise<Schedule[]> {
  const rows = await strapi.db.query(scheduleUid).findMany({
    where: {
      ...(entry && { entryType: entry.type, entryId: entry.id }),
      state: { $ne: 'đang chờ' },
      ...(since && { doneAt: { $gte: since.toISOString() } }),
      ...(!entry && { note: { $notNull: true } }),
    },
    orderBy: [{ doneAt: 'desc' }, { id: 'desc' }],
    limit,
  });
  return rows.map(toSchedule).map(shown);
}

/** Forgets everything about the schedules of an entry that is deleted for good. */
export async function forgetSchedules(strapi: Core.Strapi, entry: ScheduledEntry): Promise<void> {
  await strapi.db.query(scheduleUid).deleteMany({ where: { entryType: entry.type, entryId: entry.id } });
}

/** The rows that wait, in the order in which they are to be carried out. */
export async function waitingRows(
  strapi: Core.Strapi,
  entry?: ScheduledEntry,
  { until }: { until?: Date } = {},
): Promise<ScheduleRow[]> {
  const rows = await strapi.db.query(scheduleUid).findMany({
    where: {
      state: 'đang chờ',
      ...(entry && { entryType: entry.type, entryId: entry.id }),
      ...(until && { at: { $lte: until.toISOString() } }),
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toSchedule);
}

/** Ends what waits, if it still does; says whether this call was the one that ended it. */
export async function endWaiting(
  strapi: Core.Strapi,
  id: number,
  end: { state: ScheduleState; doneAt: Date; note?: string | undefined },
): Promise<boolean> {
  const { count } = await strapi.db.query(scheduleUid).updateMany({
    where: { id, state: 'đang chờ' },
    data: { state: end.state, doneAt: end.doneAt.toISOString(), ...(end.note && { note: end.note }) },
  });
  return count === 1;
}

export async function scheduleById(strapi: Core.Strapi, id: number): Promise<Schedule | undefined> {
  const row = await strapi.db.query(scheduleUid).findOne({ where: { id } });
  return row ? shown(toSchedule(row)) : undefined;
}

function toSchedule(row: Record<string, any>): ScheduleRow {
  return {
    id: row['id'],
    entry: { type: row['entryType'], id: row['entryId'] },
    action: row['action'],
    at: row['at'],
    setBy: row['setBy'],
    setAt: row['setAt'],
    state: row['state'],
    confirmations: row['confirmations'],
    tries: row['tries'],
    nextTryAt: row['nextTryAt'] ?? row['at'],
    ...(row['doneAt'] && { doneAt: row['doneAt'] }),
    ...(row['note'] && { note: row['note'] }),
  };
}

/** Without what is the job's own business. */
export function shown({ confirmations: _, tries: _tries, nextTryAt: _next, ...schedule }: ScheduleRow): Schedule {
  return schedule;
}
