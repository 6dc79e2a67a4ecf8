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
  const { cannot } = checkerOf(strapi, ctx, type);
  if (cannot[action]()) return false;
  const entry = await strapi.db.query(uidOf(type)).findOne({ where: { documentId: id }, populate: ['createdBy'] });
  return entry !== null && !cannot[action](entry);
}

/** Whether whoever sent this request may create entries of this type. */
export function mayCreate(strapi: Core.Strapi, ctx: Context, type: EntryType): boolean {
  return !checkerOf(strapi, ctx, type).cannot.create();
}

function checkerOf(
  strapi: Core.Strapi,
  ctx: Context,
  type: EntryType,
): Record<'cannot', Record<EntryAction | 'create', (entry?: object) => boolean>> {
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state['userAbility'], model: uidOf(type) });
}
