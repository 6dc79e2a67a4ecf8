import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { fileUid, hasDrafts, typeOf, uidOf } from '../change-log/entry-uids.ts';
import { populateOf } from '../change-log/entry-shape.ts';

type Row = Record<string, any>;
type Attribute = { type?: string; component?: string };

/** The upload plugin's permission manager, as far as we ask it. */
interface PermissionService {
  createPermissionsManager(options: object): {
    isAllowed: boolean;
    addPermissionsQueryTo(query: object): { filters?: object };
  };
}

/**
 * Who sees only some files of the media library cannot put others into an entry, by their numbers, to get to their names
 * and addresses. What already stands in the entry may stay.
 */
export function guardFiles(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    const ctx = strapi.requestContext.get() as Context | undefined;
    if (!type || !['create', 'update', 'clone'].includes(context.action) || !ctx?.state['userAbility']) return next();
    const { data, documentId } = context.params as { data?: Row; documentId?: string };
    const given = filesIn(strapi, context.uid, data ?? {});
    if (!given.size) return next();

    const uid = uidOf(type);
    const where = { documentId: documentId ?? null, ...(hasDrafts(strapi, type) && { publishedAt: null }) };
    const stored = documentId && (await strapi.db.query(uid).findOne({ where, populate: populateOf(strapi, uid) }));
    const kept = filesIn(strapi, uid, stored || {});
    await requireVisible(
      strapi,
      ctx,
      [...given].filter((id) => !kept.has(id)),
    );
    return next();
  });
}

async function requireVisible(strapi: Core.Strapi, ctx: Context, ids: number[]): Promise<void> {
  if (!ids.length) return;
  const { userAbility: ability } = ctx.state;
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  const manager = service.createPermissionsManager({ ability, action: 'plugin::upload.read', model: fileUid });
  const query = manager.addPermissionsQueryTo({ filters: { id: { $in: ids } } });
  const transformed = strapi.get('query-params').transform(fileUid, query);
  const visible = manager.isAllowed ? await strapi.db.query(fileUid).count(transformed) : 0;
  const existing = await strapi.db.query(fileUid).count({ where: { id: { $in: ids } } });
  if (visible < existing) throw new errors.ForbiddenError('Bạn chỉ dùng được tệp do mình tải lên.');
}

/** The numbers of the files that a row, or the data of a write, names. */
function filesIn(strapi: Core.Strapi, uid: UID.Schema, data: Row): Set<number> {
  const attributes = strapi.getModel(uid).attributes as Record<string, Attribute>;
  const found = Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    if (attribute?.type === 'media') return [...numbersIn(value)];
    if (attribute?.type !== 'component' || !value) return [];
    return [value].flat().flatMap((part) => [...filesIn(strapi, attribute.component as UID.Schema, part ?? {})]);
  });
  return new Set(found);
}

/** `7`, `{id: 7}`, `[7, {id: 8}]`, `{connect: [7]}`, `{set: [{id: 8}]}` */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number' || typeof value === 'string')
    return Number.isInteger(Number(value)) ? [Number(value)] : [];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, connect, set } = value as Row;
  return [id, connect, set].flatMap((part) => (part === undefined ? [] : numbersIn(part)));
}
