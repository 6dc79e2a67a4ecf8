import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { uidOf } from '../change-log/entry-uids.ts';

export type EntryAction = 'read' | 'update' | 'publish' | 'delete';

/** The content manager's permission checker, as far as we ask it. */
interface Checker {
  cannot: Record<EntryAction | 'create', (entry?: object) => boolean>;
  sanitizedQuery: Record<EntryAction, (query: object) => Promise<object>>;
  requiresEntity: Record<EntryAction, () => boolean>;
}
type BuilderFor = (uid: string) => {
  populateFromQuery(query: object): { build(): Promise<Record<string, unknown> | undefined> };
};
type Row = Record<string, any>;

/**
 * Whether whoever sent this request may do so with this entry, by the permissions and conditions of their roles. Where
 * there is a draft it is the draft that is meant; whoever deletes an entry must be allowed to delete both.
 */
export function isPermitted(
  strapi: Core.Strapi,
  ctx: Context,
  action: EntryAction,
  { type, id }: { type: EntryType; id: string },
): Promise<boolean> {
  return allows(strapi, ctx.state['userAbility'], action, type, id);
}

/** Whether an account may do so with this entry, outside of any request of its own. */
export async function isAccountPermitted(
  strapi: Core.Strapi,
  account: number,
  action: EntryAction,
  { type, id }: { type: EntryType; id: string },
): Promise<boolean> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: account }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) return false;
  const { engine } = strapi.service('admin::permission') as unknown as {
    engine: { generateUserAbility(user: object): Promise<unknown> };
  };
  return allows(strapi, await engine.generateUserAbility(user), action, type, id);
}

/** Of these entries the ones with which it is permitted: their drafts, or their only rows. */
export function permittedRows(
  strapi: Core.Strapi,
  ctx: Context,
  action: EntryAction,
  type: EntryType,
  ids: string[],
): Promise<Row[]> {
  return allowedRows(strapi, ctx.state['userAbility'], action, type, ids);
}

/** Whether whoever sent this request may create entries of this type. */
export function mayCreate(strapi: Core.Strapi, ctx: Context, type: EntryType): boolean {
  return !checkerOf(strapi, ctx.state['userAbility'], uidOf(type)).cannot.create();
}

/** Whether this person sees only some entries of the type: of others' they see what is published. */
export function seesOnlySome(strapi: Core.Strapi, ctx: Context, uid: string): boolean {
  const checker = checkerOf(strapi, ctx.state['userAbility'], uid);
  return checker.cannot.read() || checker.requiresEntity.read();
}

async function allows(
  strapi: Core.Strapi,
  ability: unknown,
  action: EntryAction,
  type: EntryType,
  id: string,
): Promise<boolean> {
  return (await allowedRows(strapi, ability, action, type, [id])).length > 0;
}

async function allowedRows(
  strapi: Core.Strapi,
  ability: unknown,
  action: EntryAction,
  type: EntryType,
  ids: string[],
): Promise<Row[]> {
  const uid = uidOf(type);
  const checker = checkerOf(strapi, ability, uid);
  if (!ids.length || checker.cannot[action]()) return [];
  const rows = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: ids } },
    populate: { createdBy: true, ...(await populateFor(strapi, checker, action, uid)) },
  });
  return [...Map.groupBy(rows, ({ documentId }) => documentId as string).values()].flatMap((versions: Row[]) => {
    const draft = versions.find(({ publishedAt }) => !publishedAt) ?? versions[0]!;
    const judged = action === 'delete' ? versions : [draft];
    return judged.some((row) => checker.cannot[action](row)) ? [] : [draft];
  });
}

function checkerOf(strapi: Core.Strapi, userAbility: unknown, uid: string): Checker {
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: uid });
}

/** The relations that the conditions ask about. */
async function populateFor(
  strapi: Core.Strapi,
  checker: Checker,
  action: EntryAction,
  uid: string,
): Promise<Record<string, unknown>> {
  const query = await checker.sanitizedQuery[action]({});
  const builderFor = strapi.plugin('content-manager').service('populate-builder') as unknown as BuilderFor;
  return (await builderFor(uid).populateFromQuery(query).build()) ?? {};
}
