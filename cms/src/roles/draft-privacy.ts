import type { EntryType } from '@ban-tin/shared/change';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isPermitted, permittedRows, seesOnlySome } from '../access/permitted.ts';
import { hasDrafts, publishedRows, typeOf, uidOf } from '../change-log/entry-uids.ts';
import { reachesInto } from './reaching-queries.ts';

type Row = Record<string, any>;
type Handler = (this: unknown, ctx: Context) => unknown;
type Controller = Record<string, Handler>;

/**
 * Closes the ways on which the content manager hands out drafts without asking the conditions of the read permission, and
 * opens one: who may not see somebody's draft gets the published version in its place.
 */
export function keepDraftsPrivate(strapi: Core.Strapi): void {
  const entries = controllerOf(strapi, 'collection-types');
  before(entries, ['findOne'], (ctx) => showPublishedInstead(strapi, ctx));
  before(entries, ['find'], (ctx) => refuseReaching(strapi, ctx, ctx.params['model']));
  after(entries, 'find', (ctx) => trimRelations(strapi, ctx));
  before(entries, ['clone', 'autoClone'], (ctx) => requireReadable(strapi, ctx, [ctx.params['sourceId']]));
  before(entries, ['bulkFindForValidation'], (ctx) => requireReadable(strapi, ctx, bodyOf(ctx)['documentIds']));
  before(entries, ['countManyEntriesDraftRelations'], (ctx) =>
    requireReadable(strapi, ctx, [ctx.query['documentIds'] ?? []].flat() as unknown[]),
  );

  const relations = controllerOf(strapi, 'relations');
  before(relations, ['findAvailable', 'findExisting'], (ctx) => {
    const target = relationTarget(strapi, ctx);
    if (target) refuseReaching(strapi, ctx, target);
  });
  offerPublished(strapi, relations);
}

async function showPublishedInstead(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const type = typeOf(ctx.params['model']);
  const id = ctx.params['id'];
  if (!type || !hasDrafts(strapi, type) || ctx.query['status'] === 'published') return;
  if (!seesOnlySome(strapi, ctx, uidOf(type)) || (await isPermitted(strapi, ctx, 'read', { type, id }))) return;
  const where = { documentId: id, ...publishedRows(strapi, type) };
  if (await strapi.db.query(uidOf(type)).count({ where })) ctx.query['status'] = 'published';
}

async function requireReadable(strapi: Core.Strapi, ctx: Context, ids: unknown): Promise<void> {
  const type = typeOf(ctx.params['model']);
  if (!type || !seesOnlySome(strapi, ctx, uidOf(type))) return;
  const asked = new Set((Array.isArray(ids) ? ids : []).map(String));
  if ((await permittedRows(strapi, ctx, 'read', type, [...asked])).length < asked.size) {
    throw new errors.ForbiddenError('Bạn không được xem bản nháp này.');
  }
}

/** A question about the fields of a related draft would tell what stands there, one yes or no at a time. */
function refuseReaching(strapi: Core.Strapi, ctx: Context, uid: string): void {
  const isHidden = (target: string) => isPartlyHidden(strapi, ctx, target);
  const model = (name: string) => strapi.getModel(name as UID.Schema) as { attributes: object } | undefined;
  for (const part of ['filters', 'sort'] as const) {
    if (reachesInto(model, isHidden, uid, ctx.query[part])) {
      throw new errors.ForbiddenError('Bạn không được lọc hay sắp xếp theo nội dung bản nháp của người khác.');
    }
  }
}

/** Lists carry whole rows of what an entry is linked with; of types with drafts only the identity is left. */
function trimRelations(strapi: Core.Strapi, ctx: Context): void {
  const { attributes } = strapi.contentType(ctx.params['model']);
  const hidden = Object.entries(attributes as Record<string, { target?: string }>)
    .filter(([, { target }]) => target && isPartlyHidden(strapi, ctx, target))
    .map(([name]) => name);
  for (const row of ((ctx.body as { results?: Row[] } | undefined)?.results ?? []) as Row[]) {
    for (const name of hidden) {
      const value = row[name];
      if (value?.documentId) row[name] = { id: value.id, documentId: value.documentId };
    }
  }
}

/** To the person's own drafts among which Strapi lets them choose, what is published is added. */
function offerPublished(strapi: Core.Strapi, relations: Controller): void {
  const find = relations['findAvailable']!;
  relations['findAvailable'] = async function (ctx) {
    await find.call(this, ctx);
    const target = relationTarget(strapi, ctx);
    if (!target || !isPartlyHidden(strapi, ctx, target) || ctx.query['status'] === 'published') return;
    const own = ctx.body as { results: Row[] };
    // Without the entry itself, which may have no published version; what it is linked with already is offered again.
    Object.assign(ctx.query, { status: 'published', id: undefined, idsToOmit: undefined, idsToInclude: undefined });
    await find.call(this, ctx);
    const published = ctx.body as { results: Row[]; pagination: { page: number } };
    const ownIds = new Set(own.results.map(({ documentId }) => documentId));
    const others = published.results.filter(({ documentId }) => !ownIds.has(documentId));
    const isFirst = published.pagination.page === 1;
    ctx.body = { ...published, results: isFirst ? [...own.results, ...others] : others };
  };
}

function isPartlyHidden(strapi: Core.Strapi, ctx: Context, uid: string): boolean {
  const type: EntryType | undefined = typeOf(uid);
  return type !== undefined && hasDrafts(strapi, type) && seesOnlySome(strapi, ctx, uid);
}

function relationTarget(strapi: Core.Strapi, ctx: Context): string | undefined {
  const model = strapi.getModel(ctx.params['model']) as { attributes: Record<string, { target?: string }> } | undefined;
  return model?.attributes[ctx.params['targetField']]?.target;
}

function bodyOf(ctx: Context): Record<string, unknown> {
  return (ctx.request as { body?: Record<string, unknown> }).body ?? {};
}

function controllerOf(strapi: Core.Strapi, name: string): Controller {
  return strapi.controller(`plugin::content-manager.${name}`) as unknown as Controller;
}

function before(controller: Controller, actions: string[], check: (ctx: Context) => Promise<void> | void): void {
  for (const action of actions) {
    const handler = controller[action]!;
    controller[action] = async function (ctx) {
      await check(ctx);
      return handler.call(this, ctx);
    };
  }
}

function after(controller: Controller, action: string, work: (ctx: Context) => void): void {
  const handler = controller[action]!;
  controller[action] = async function (ctx) {
    const result = await handler.call(this, ctx);
    work(ctx);
    return result;
  };
}
