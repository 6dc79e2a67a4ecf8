import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { patience, rows } from './desk.ts';

const day = 24 * 60 * 60_000;
const copiesKeptFor = 30 * day;

/** To be called when an entry is erased for good: nothing remains of who edited it, nor of what was not saved. */
export async function forgetEditing(strapi: Core.Strapi, { type, id }: { type: EntryType; id: string }): Promise<void> {
  await rows(strapi).deleteMany({ where: { entryType: type, entryId: id } });
}

/** Erases copies that nobody came back for in thirty days, and forms without a copy that were closed long ago. */
export async function forgetOldEditing(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = (age: number) => ({ $lt: new Date(now.getTime() - age) });
  await rows(strapi).deleteMany({ where: { keptAt: before(copiesKeptFor), seenAt: before(patience) } });
  await rows(strapi).deleteMany({ where: { keptAt: { $null: true }, seenAt: before(day) } });
}
