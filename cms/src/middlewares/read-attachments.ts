import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { fileUid, typeOf } from '../change-log/entry-uids.ts';
import { readAhead } from '../guard/guard.ts';

const publishing = /^\/content-manager\/collection-types\/([^/]+)\/(?:([^/]+)\/)?actions\/(?:publish|bulkPublish)\/?$/;

/**
 * Before a publish begins its transaction, the attachments of what is to be published are read: on SQLite it holds the
 * only connection, and nobody should wait there for a long PDF.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: Next) => {
    const [, uid, id] = (ctx.method === 'POST' && publishing.exec(ctx.path)) || [];
    const type = uid && typeOf(uid);
    if (type && 'attachments' in strapi.contentType(uid as never).attributes) {
      const body = (ctx.request as { body?: Record<string, any> }).body ?? {};
      await readAhead(strapi, await filesOf(strapi, uid, id ? [id] : (body['documentIds'] ?? []), body['attachments']));
    }
    await next();
  };
};

async function filesOf(strapi: Core.Strapi, uid: string, ids: unknown, given: unknown) {
  const drafts = await strapi.db
    .query(uid)
    .findMany({ where: { documentId: { $in: strings(ids) }, publishedAt: null }, populate: { attachments: true } });
  const chosen = (Array.isArray(given) ? given : []).map((file) => Number(file?.id ?? file)).filter(Number.isInteger);
  const files = chosen.length ? await strapi.db.query(fileUid).findMany({ where: { id: { $in: chosen } } }) : [];
  return [...drafts.flatMap(({ attachments }) => attachments ?? []), ...files];
}

function strings(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string').slice(0, 100) : [];
}
