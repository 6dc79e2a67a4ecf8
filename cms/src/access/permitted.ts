import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { uidOf } from '../change-log/entry-uids.ts';

export type EntryAction = 'read' | 'update' | 'publish' | 'delete';

/** Whether whoever sent this request may do so with this entry, by the permissions and conditions of their roles. */
export async function isPermitted(
  strapi: Core.Strapi,
  ctx: Context,
  action: EntryAction,
  { type, id }: { type: EntryType; id: string },
): Promise<boolean> {
  const uid = uidOf(type);
  const checker: Record<'cannot', Record<EntryAction, (entry?: object) => boolean>> = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state['userAbility'], model: uid });
  if (checker.cannot[action]()) return false;
  const entry = await strapi.db.query(uid).findOne({ where: { documentId: id }, populate: ['createdBy'] });
  return entry !== null && !checker.cannot[action](entry);
}
