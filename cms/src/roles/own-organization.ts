import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../access/actor.ts';
import { hasDrafts, typeOf, uidOf } from '../change-log/entry-uids.ts';
import { limitsOf } from './limits.ts';
import { organizationFields } from './organization-fields.ts';

type Row = Record<string, any>;
type Link = { documentId?: string; id?: number } | string | number;

/**
 * What somebody who is limited to an organization writes belongs to it: it is filled in where nothing is said, and no
 * entry can be given to, or taken away by, another one.
 */
export function keepOrganization(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    const field = type && organizationFields[type];
    const actor = currentActor(strapi);
    if (!type || !field || !actor?.id || !['create', 'update', 'clone'].includes(context.action)) return next();
    const { organization } = await limitsOf(strapi, actor.id);
    if (!organization) return next();

    const params = context.params as { data?: Row; documentId?: string };
    const data: Row = (params.data ??= {});
    const before = context.action === 'create' ? [] : await organizationsOf(strapi, type, params.documentId);
    const after = data[field.name] === undefined ? before : await chosen(strapi, data[field.name], before, field);
    const isUntouched = context.action === 'update' && before.join() === after.join();
    if (context.action !== 'update' && !after.length) data[field.name] = { set: [{ documentId: organization }] };
    else if (!isUntouched && !after.includes(organization)) {
      const path = [field.name];
      const message = 'Nội dung phải thuộc đơn vị của bạn.';
      throw new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
    }
    return next();
  });
}

async function organizationsOf(strapi: Core.Strapi, type: EntryType, id?: string): Promise<string[]> {
  const { name } = organizationFields[type]!;
  const where = { documentId: id ?? null, ...(hasDrafts(strapi, type) && { publishedAt: null }) };
  const row = await strapi.db.query(uidOf(type)).findOne({ where, populate: [name] });
  return [row?.[name] ?? []].flat().map(({ documentId }: Row) => documentId as string);
}

/** What a write of the relation leaves there: `{connect, disconnect, set}`, or the new ones themselves. */
async function chosen(
  strapi: Core.Strapi,
  value: unknown,
  before: string[],
  { many }: { many: boolean },
): Promise<string[]> {
  const isChange = typeof value === 'object' && value !== null && !Array.isArray(value);
  const { set, connect, disconnect } = (isChange ? value : {}) as Record<string, Link[] | Link | undefined>;
  if (!isChange || (value as Row)['documentId']) return documentIds(strapi, value as Link);
  const gone = await documentIds(strapi, disconnect);
  const added = await documentIds(strapi, connect);
  if (added.length && !many) return added;
  const kept = set === undefined ? before.filter((id) => !gone.includes(id)) : await documentIds(strapi, set);
  return [...kept, ...added];
}

async function documentIds(strapi: Core.Strapi, links: Link[] | Link | null | undefined): Promise<string[]> {
  const found = [links ?? []].flat().map(async (link) => {
    const { documentId, id } = typeof link === 'object' ? link : { documentId: String(link), id: Number(link) };
    if (documentId && Number.isNaN(Number(documentId))) return documentId;
    const row = await strapi.db.query(uidOf('organization')).findOne({ where: { id: id ?? Number(documentId) } });
    return row?.documentId as string | undefined;
  });
  return (await Promise.all(found)).filter((id) => id !== undefined);
}
