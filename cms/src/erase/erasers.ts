import { addressOf, pagePath } from '@ban-tin/shared/urls';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../change-log/entry-uids.ts';
import { isNamedEntry } from '../history/snapshot.ts';
import type { Snapshot } from '../history/snapshot.ts';
import { versionUid } from '../history/versions.ts';
import { forgetEditing } from '../editing/forget.ts';
import { forgetLinks } from '../previews/preview-links.ts';
import { forgetReviews } from '../review/reviews.ts';
import { forgetSchedules } from '../schedule/schedules.ts';
import { forgetFiles } from './forget-files.ts';
import type { Subject } from './subject.ts';

/** Forgets one kind of thing about what is erased; runs in the erasure's transaction, when the entry itself is gone. */
export type Eraser = (strapi: Core.Strapi, subject: Subject) => Promise<void>;

/** Everything that keeps words, names or addresses of entries beside the entries themselves. */
export const erasers: Eraser[] = [
  forgetVersions,
  forgetConfirmations,
  forgetWork,
  forgetAddresses,
  forgetReceipts,
  forgetFiles,
];

async function forgetVersions(strapi: Core.Strapi, { entry }: Subject): Promise<void> {
  if (!entry) return;
  const versions = strapi.db.query(versionUid);
  await versions.deleteMany({ where: { entryType: entry.type, entryId: entry.id } });
  // Versions of others that were linked with it have its title.
  for (const { id, snapshot } of await versions.findMany({ where: { snapshot: { $contains: entry.id } } })) {
    const kept = JSON.parse(snapshot, (_, value: unknown) =>
      isNamedEntry(value) && value.id === entry.id ? { ...value, title: '' } : value,
    ) as Snapshot;
    await versions.update({ where: { id }, data: { snapshot: JSON.stringify(kept) } });
  }
}

async function forgetConfirmations(strapi: Core.Strapi, { entry }: Subject): Promise<void> {
  if (!entry) return;
  await strapi.db
    .query('api::publishing.confirmation')
    .deleteMany({ where: { entryType: entry.type, entryId: entry.id } });
}

/** What editors did with it at their desks. */
async function forgetWork(strapi: Core.Strapi, { entry }: Subject): Promise<void> {
  if (!entry) return;
  await forgetReviews(strapi, entry);
  await forgetLinks(strapi, entry);
  await forgetSchedules(strapi, entry);
  await forgetEditing(strapi, entry);
}

/**
 * Slugs are made of titles: addresses with one in them go as well, those of pages below an erased page too. Readers are
 * answered "not found" (404) from then on.
 */
async function forgetAddresses(strapi: Core.Strapi, { entry, slugs }: Subject): Promise<void> {
  if (!entry) return;
  const under = entry.type === 'page' ? pagePath([]) : addressOf(entry.type, 'x')?.replace(/x\/$/, '');
  if (under === undefined) return;
  const isErased = (address: string) =>
    address.startsWith(under) &&
    address
      .slice(under.length)
      .split('/')
      .some((part) => slugs.includes(part));
  const owned = new Set<string>();
  for (const slug of slugs) {
    // Somebody else may have the slug by now: what leads there is theirs.
    if ((await strapi.db.query(uidOf(entry.type)).count({ where: { slug } })) > 0) owned.add(slug);
  }
  const leadsToOther = (address: string) => address.split('/').some((part) => owned.has(part));
  const contains = slugs.map((slug) => ({ $contains: `/${slug}/` }));
  if (!contains.length) return;
  const tombstones = await strapi.db
    .query(uidOf('tombstone'))
    .findMany({ where: { $or: contains.map((path) => ({ path })) } });
  for (const { documentId, path } of tombstones) {
    if (isErased(path)) await strapi.documents(uidOf('tombstone')).delete({ documentId });
  }
  const redirects = await strapi.db
    .query(uidOf('redirect'))
    .findMany({ where: { $or: contains.flatMap((part) => [{ from: part }, { to: part }]) } });
  for (const { documentId, from, to } of redirects) {
    if (isErased(from) || (isErased(to) && !leadsToOther(to))) {
      await strapi.documents(uidOf('redirect')).delete({ documentId });
    }
  }
}

/** Receipts say why an entry could not be shown, with its words. */
async function forgetReceipts(strapi: Core.Strapi, { entry, titles, slugs, files }: Subject): Promise<void> {
  const names = [...titles, ...slugs, ...files.flatMap(({ name, hash }) => [name, hash])];
  const isNamed = (text: unknown) =>
    names.some((name) => JSON.stringify(text ?? '').includes(JSON.stringify(name).slice(1, -1)));
  const receipts = strapi.db.query('api::publishing.receipt');
  for (const { id, rejected, error } of await receipts.findMany({ select: ['id', 'rejected', 'error'] })) {
    const kept = (rejected ?? []).filter((one: { ref: { id: string } }) => one.ref.id !== entry?.id && !isNamed(one));
    const data = {
      ...(kept.length !== (rejected ?? []).length && { rejected: kept }),
      ...(isNamed(error) && { error: '' }),
    };
    if (Object.keys(data).length) await receipts.update({ where: { id }, data });
  }
}
