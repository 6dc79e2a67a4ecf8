import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actingFor } from '../access/actor.ts';
import { uidOf } from '../change-log/entry-uids.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { isPublic } from '../change-log/record-changes.ts';
import { withConfirmations } from '../guard/confirmations.ts';
import { readAheadOf } from './read-ahead.ts';
import { reasonsOf } from './reasons.ts';
import { endWaiting, scheduleUid, waitingRows } from './schedules.ts';
import type { ScheduleRow } from './schedules.ts';
import { words } from './words.ts';

/** After this many tries that ended in a breakdown, a schedule is given up. */
const mostTries = 5;
/** Milliseconds until the second try; each further one waits twice as long. */
const firstPause = 5_000;
/** Milliseconds after which a moment counts as missed. */
const lateness = 60_000;

export interface Clock {
  now: () => Date;
  /** When this process began: what was due before was missed because nobody ran. */
  startedAt: Date;
}

/**
 * Carries out every schedule whose moment has come, in the order of the moments. Any number of instances may do so at
 * once, and any of them may die at any time: the claim commits together with the publish, or neither does.
 */
export async function runDueSchedules(strapi: Core.Strapi, clock: Clock): Promise<void> {
  for (let due = await firstDue(strapi, clock.now()); due; due = await firstDue(strapi, clock.now())) {
    await tryOnce(strapi, due, clock);
  }
}

/** The first to carry out now; the later ones of an entry wait for the earlier, also for one that another instance has. */
async function firstDue(strapi: Core.Strapi, now: Date): Promise<ScheduleRow | undefined> {
  const entries = new Set<string>();
  for (const row of await waitingRows(strapi, undefined, { until: now })) {
    const entry = `${row.entry.type} ${row.entry.id}`;
    if (!entries.has(entry) && row.nextTryAt <= now.toISOString()) return row;
    entries.add(entry);
  }
  return undefined;
}

async function tryOnce(strapi: Core.Strapi, schedule: ScheduleRow, { now, startedAt }: Clock): Promise<void> {
  const { id, tries } = schedule;
  if (tries >= mostTries) {
    await endWaiting(strapi, id, { state: 'không làm được', doneAt: now(), note: words.broke(tries) });
    return;
  }
  // Counted before: a schedule that ends the whole process is given up too.
  const nextTryAt = new Date(now().getTime() + firstPause * 2 ** tries).toISOString();
  const { count } = await strapi.db
    .query(scheduleUid)
    .updateMany({ where: { id, tries, state: 'đang chờ' }, data: { tries: tries + 1, nextTryAt } });
  if (count === 0) return;

  try {
    if (schedule.action === 'publish') await readAheadOf(strapi, schedule.entry);
    await inLogTransaction(strapi, () => carryOut(strapi, schedule, now(), startedAt));
  } catch (error) {
    // What Strapi, the guard and the content rules refuse is theirs to say; everything else is a breakdown.
    const refused = error instanceof errors.ApplicationError;
    if (!refused) strapi.log.error(`Schedule ${id} failed (try ${tries + 1} of ${mostTries}).`, error);
    const note = refused ? words.refused(reasonsOf(strapi, schedule.entry.type, error)) : words.broke(mostTries);
    if (refused || tries + 1 >= mostTries) {
      await endWaiting(strapi, id, { state: 'không làm được', doneAt: now(), note });
    }
  }
}

async function carryOut(strapi: Core.Strapi, schedule: ScheduleRow, now: Date, startedAt: Date): Promise<void> {
  const { id, entry, action, at, setBy, confirmations } = schedule;
  const documents = strapi.documents(uidOf(entry.type));
  const done = { state: 'đã làm', doneAt: now, note: lateNote(schedule, now, startedAt) } as const;

  if (action === 'unpublish') {
    const isThere = await isPublic(strapi, entry.type, entry.id);
    if (!(await endWaiting(strapi, id, isThere ? done : { ...done, note: words.notThere }))) return;
    if (isThere) await actingFor(setBy, () => documents.unpublish({ documentId: entry.id }));
    return;
  }

  const down = (await waitingRows(strapi, entry, { until: now })).find((other) => other.action === 'unpublish');
  if (down) {
    const note = words.windowPassed(at, down.at);
    await endWaiting(strapi, id, { state: 'không làm được', doneAt: now, note });
    return;
  }
  if (!(await endWaiting(strapi, id, done))) return;
  const publish = () => documents.publish({ documentId: entry.id });
  const { entries } = await actingFor(setBy, () => withConfirmations(confirmations, publish));
  if (!entries.length) throw new errors.NotFoundError(words.noDraft);
}

function lateNote({ action, at }: ScheduleRow, now: Date, startedAt: Date): string | undefined {
  if (now.getTime() - Date.parse(at) < lateness) return undefined;
  const moments = { at, now: now.toISOString(), startedAt: startedAt.toISOString() };
  return Date.parse(at) < startedAt.getTime() ? words.wasDown(action, moments) : words.late(action, moments);
}
