import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../access/actor.ts';
import { hasDrafts, uidOf } from '../change-log/entry-uids.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { isPublic } from '../change-log/record-changes.ts';
import { confirmationsGiven } from '../guard/confirmations.ts';
import { readAheadOf } from './read-ahead.ts';
import { reasonsOf } from './reasons.ts';
import { endWaiting, scheduleOf, scheduleUid, waitingRows } from './schedules.ts';
import type { Schedule, ScheduledAction, ScheduledEntry } from './schedules.ts';
import { words } from './words.ts';

const furthest = 2 * 366 * 24 * 60 * 60 * 1000;

interface Wanted {
  entry: ScheduledEntry;
  action: ScheduledAction;
  at: Date;
}

/**
 * Sets the moment at which an entry goes public or is taken down, in the place of the one that waits, if any. A publish
 * is tried first and taken back: what would be refused at the moment is refused now, while somebody is there to mend it
 * or to confirm it.
 */
export async function setSchedule(strapi: Core.Strapi, wanted: Wanted, now: Date): Promise<void> {
  const { entry, action, at } = wanted;
  if (!hasDrafts(strapi, entry.type)) throw new errors.ValidationError(words.noDrafts);
  if (at <= now) throw new errors.ValidationError(words.past(at.toISOString()));
  if (at.getTime() - now.getTime() > furthest) throw new errors.ValidationError(words.tooFar);
  await checkOrder(strapi, wanted);

  const confirmations = confirmationsGiven(strapi).slice(0, 20);
  const tried = action === 'publish' ? await tryPublish(strapi, entry) : undefined;
  await inLogTransaction(strapi, async () => {
    if (tried && (await draftOf(strapi, entry))?.updatedAt !== tried.updatedAt) {
      throw new errors.ApplicationError(words.changedMeanwhile);
    }
    await checkOrder(strapi, wanted);
    for (const { id } of (await waitingRows(strapi, entry)).filter((other) => other.action === action)) {
      await strapi.db.query(scheduleUid).delete({ where: { id } });
    }
    await strapi.db.query(scheduleUid).create({
      data: {
        entryType: entry.type,
        entryId: entry.id,
        action,
        at: at.toISOString(),
        setBy: currentActor(strapi) ?? { name: words.someone },
        setAt: now.toISOString(),
        confirmations,
      },
    });
  });
}

/** Cancels what waits. */
export async function cancelSchedule(strapi: Core.Strapi, { id }: Schedule, now: Date): Promise<void> {
  const note = words.cancelledBy(currentActor(strapi)?.name ?? words.someone);
  if (!(await endWaiting(strapi, id, { state: 'đã huỷ', doneAt: now, note }))) {
    throw new errors.ApplicationError(words.notWaiting);
  }
}

async function checkOrder(strapi: Core.Strapi, { entry, action, at }: Wanted): Promise<void> {
  const { publish, unpublish } = await scheduleOf(strapi, entry);
  const up = action === 'publish' ? at.toISOString() : publish?.at;
  const down = action === 'unpublish' ? at.toISOString() : unpublish?.at;
  if (up && down && up >= down) throw new errors.ValidationError(words.downBeforeUp(up, down));
  if (!up && !(await isPublic(strapi, entry.type, entry.id))) throw new errors.ValidationError(words.nothingToTakeDown);
}

/** Publishes and takes it back, to hear what would be said; returns which draft it was. */
async function tryPublish(strapi: Core.Strapi, entry: ScheduledEntry): Promise<{ updatedAt: string }> {
  await readAheadOf(strapi, entry);
  const takeBack = new Error('This publish was only tried.');
  let updatedAt: string | undefined;
  try {
    await inLogTransaction(strapi, async () => {
      updatedAt = (await draftOf(strapi, entry))?.updatedAt;
      if (!updatedAt) throw new errors.NotFoundError(words.noDraft);
      await strapi.documents(uidOf(entry.type)).publish({ documentId: entry.id });
      throw takeBack;
    });
  } catch (error) {
    if (error instanceof errors.YupValidationError) {
      throw new errors.ValidationError(reasonsOf(strapi, entry.type, error).join(' '));
    }
    if (error !== takeBack) throw error;
  }
  return { updatedAt: updatedAt! };
}

async function draftOf(strapi: Core.Strapi, { type, id }: ScheduledEntry): Promise<{ updatedAt: string } | null> {
  return strapi.db.query(uidOf(type)).findOne({ where: { documentId: id, publishedAt: null }, select: ['updatedAt'] });
}
