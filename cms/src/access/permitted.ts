import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { uidOf } from '../change-log/entry-uids.ts';

export type EntryAction = 'read' | 'update' | 'publish' | 'delete';

/** Whether whoever sent this request may do so with this entry, by the permissions and conditions of their roles. */
export function isPermitted(
  strapi: Core.Strapi,
  ctx: Context,
  action: EntryAction,
  ref: { type: EntryType; id: string },
): Promise<boolean> {
  return allows(strapi, ctx.state['userAbility'], action, ref);
}

/** Whether an account may do so with this entry, outside of any request of its own. */
export async function isAccountPermitted(
  strapi: Core.Strapi,
  account: number,
  action: EntryAction,
  ref: { type: EntryType; id: string },
): Promise<boolean> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: account }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) return false;
  const { engine } = strapi.service('admin::permission') as unknown as {
    engine: { generateUserAbility(user: object): Promise<unknown> };
  };
  return allows(strapi, await engine.generateUserAbility(user), action, ref);
}

/** The entries of a type, among these rows with `createdBy`, that whoever sent this request may read. */
export function readableRows<R extends object>(strapi: Core.Strapi, ctx: Context, type: EntryType, rows: R[]): R[] {
  const checker = checkerOf(strapi, ctx.state['userAbility'], type);
  return checker.cannot.read() ? [] : rows.filter((row) => !checker.cannot.read(row));
}

async function allows(
  strapi: Core.Strapi,
  ability: unknown,
  action: EntryAction,
  { type, id }: { type: EntryType; id: string },
): Promise<boolean> {
  const uid = uidOf(type);
  const checker = checkerOf(strapi, ability, type);
  if (checker.cannot[action]()) return false;
  const entry = await strapi.db.query(uid).findOne({ where: { documentId: id }, populate: ['createdBy'] });
  return entry !== null && !checker.cannot[action](entry);
}

type Checker = Record<'cannot', Record<EntryAction, (entry?: object) => boolean>>;

function checkerOf(strapi: Core.Strapi, userAbility: unknown, type: EntryType): Checker {
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uidOf(type) });
}
