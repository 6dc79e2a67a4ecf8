import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { typeOf, uidOf } from '../change-log/entry-uids.ts';
import { basedOnHeader, versionWritten } from '../editing/refuse-stale.ts';
import { versionOf } from '../editing/version.ts';

const form =
  /^\/content-manager\/(?:collection|single)-types\/([^/]+)(?:\/(?!actions\/)([^/]+))?(\/actions\/[^/]+)?\/?$/;

/**
 * Adds `meta.version` to what the admin's forms are filled from. A reader's version is taken before its row: should
 * somebody save between the two, the form is refused once without need, and never overwrites unseen text.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: Next) => {
    const [, uid, id, action] = form.exec(ctx.path) ?? [];
    const type = uid && typeOf(uid);
    if (!type) return next();
    const isRead = ctx.method === 'GET' && !action && ctx.query['status'] !== 'published';
    const seen = isRead ? await versionRead(strapi, type, id) : undefined;
    await next();
    const version = seen ?? (ctx.get(basedOnHeader) ? versionWritten(strapi) : undefined);
    const { meta } = (ctx.body ?? {}) as { meta?: { version?: string } };
    if (version && meta) meta.version = version;
  };
};

async function versionRead(strapi: Core.Strapi, type: EntryType, id: string | undefined): Promise<string | undefined> {
  if (id) return versionOf(strapi, type, id);
  if (strapi.contentType(uidOf(type)).kind !== 'singleType') return undefined;
  const only = await strapi.db.query(uidOf(type)).findOne({});
  return only ? versionOf(strapi, type, only.documentId) : undefined;
}
