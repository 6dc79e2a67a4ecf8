import { entryTypes } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { uidOf } from './entry-uids.ts';

/** Whether the cms never had content. Tombstones and redirects count: one whose content was deleted is not new. */
export async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const type of entryTypes) {
    if ((await strapi.db.query(uidOf(type)).count()) > 0) return false;
  }
  return true;
}
