import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor.ts';
import { isPermitted } from '../access/permitted.ts';
import { hasDrafts, typeOf } from '../change-log/entry-uids.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { changesPublicState } from '../change-log/record-changes.ts';
import { endWaiting, scheduleUid, waitingRows } from './schedules.ts';
import type { ScheduledAction, ScheduledEntry, ScheduleState } from './schedules.ts';
import { words } from './words.ts';

const followed = ['update', 'discardDraft', 'publish', 'unpublish', 'delete'];

/**
 * Lets schedules follow what happens to their entries by hand, in the transaction of that write. What goes public at the
 * moment is the draft as it is then: whoever may publish may still edit it, an edit by anybody else cancels the publish.
 */
export function followEntries(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    const { documentId: id } = context.params as { documentId?: string };
    if (!type || !id || !followed.includes(context.action) || !hasDrafts(strapi, type)) return next();

    return inLogTransaction(strapi, async () => {
      const result = await next();
      const entry = { type, id };
      if (context.action === 'delete') await end(strapi, entry, { publish: deleted, unpublish: deleted });
      else if (context.action === 'unpublish') await end(strapi, entry, { publish: takenDown, unpublish: already });
      else if (context.action !== 'discardDraft' && changesPublicState(strapi, type, context)) {
        await end(strapi, entry, { publish: early });
      } else await followEdit(strapi, entry);
      return result;
    });
  });
}

type End = { state: ScheduleState; note: string };
const deleted: End = { state: 'đã huỷ', note: words.deleted };
const takenDown: End = { state: 'đã huỷ', note: words.takenDown };
const already: End = { state: 'đã làm', note: words.unpublishedEarlier };
const early: End = { state: 'đã làm', note: words.publishedEarlier };

async function end(
  strapi: Core.Strapi,
  entry: ScheduledEntry,
  ends: Partial<Record<ScheduledAction, End>>,
): Promise<void> {
  for (const { id, action } of await waitingRows(strapi, entry)) {
    const how = ends[action];
    if (how) await endWaiting(strapi, id, { ...how, doneAt: new Date() });
  }
}

async function followEdit(strapi: Core.Strapi, entry: ScheduledEntry): Promise<void> {
  const publish = (await waitingRows(strapi, entry)).find(({ action }) => action === 'publish');
  if (!publish) return;
  const name = currentActor(strapi)?.name ?? words.someone;
  const now = new Date();
  if (!(await mayPublish(strapi, entry))) {
    const note = words.editedByOthers(name, now.toISOString());
    await endWaiting(strapi, publish.id, { state: 'đã huỷ', doneAt: now, note });
    return;
  }
  const note = words.editedByPublisher(name, now.toISOString());
  await strapi.db.query(scheduleUid).update({ where: { id: publish.id }, data: { note } });
}

/** Whether whoever does what is being done may publish the entry; the server, without a request, may. */
async function mayPublish(strapi: Core.Strapi, entry: ScheduledEntry): Promise<boolean> {
  const ctx = strapi.requestContext.get();
  return !ctx || (Boolean(ctx.state['userAbility']) && (await isPermitted(strapi, ctx, 'publish', entry)));
}
