import type { EntryRef } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';

/** Who approved what readers see of an entry; undefined where nothing is known about it. */
export async function approverOf(_strapi: Core.Strapi, _entry: EntryRef): Promise<string | undefined> {
  return undefined;
}
