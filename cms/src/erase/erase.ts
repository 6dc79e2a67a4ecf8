import type { EntryRef } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor.ts';
import { uidOf } from '../change-log/entry-uids.ts';
import { appendChange, inLogTransaction } from '../change-log/log.ts';
import { finishErasures } from './clean.ts';
import { erasers } from './erasers.ts';
import { erasureUid } from './erasures.ts';
import type { Pending } from './erasures.ts';
import type { Subject } from './subject.ts';

/**
 * Erases an entry or a file from everything that the cms keeps, and orders the publisher to do the same. The rows go in one
 * transaction; files, logs and the database's free space follow, again at the next start if need be.
 */
export async function erase(
  strapi: Core.Strapi,
  subject: Subject,
  reason: string,
  onErased: () => void,
): Promise<void> {
  const { entry, titles, slugs, files } = subject;
  const names = [...titles, ...slugs, ...files.flatMap(({ name, hash }) => [name, hash])];
  const pending: Pending = { files, names };
  await inLogTransaction(strapi, async ({ onCommit }) => {
    if (entry && (await strapi.db.query(uidOf(entry.type)).count({ where: { documentId: entry.id } })) > 0) {
      await strapi.documents(uidOf(entry.type)).delete({ documentId: entry.id });
    }
    for (const forget of erasers) await forget(strapi, subject);
    const refs: EntryRef[] = files.map(({ documentId }) => ({ type: 'media', id: documentId }));
    let changeNumber = 0;
    for (const ref of [...refs, ...(entry ? [entry] : [])]) changeNumber = await appendChange(strapi, 'erase', ref);
    const by = currentActor(strapi);
    await strapi.db.query(erasureUid).create({
      data: {
        at: new Date().toISOString(),
        actor: by?.email,
        actorName: by?.name,
        entryType: entry?.type ?? 'media',
        files: files.length,
        ...{ reason, changeNumber, pending },
      },
    });
    onCommit(onErased);
  });
  await finishErasures(strapi);
}
