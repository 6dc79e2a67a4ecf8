import type { EntryType } from '@ban-tin/shared/change';
import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { nameOf } from '../access/actor.ts';
import { hasDrafts, typeOf, uidOf } from '../change-log/entry-uids.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { versionOf } from './version.ts';

/** The header of a write that names the version which its form was loaded from. */
export const basedOnHeader = 'x-based-on';

/** What a refused write answers under `error.details.stale`: whose version it would have overwritten. */
export interface Stale {
  by?: string;
  /** ISO instant. */
  at: string;
}

/** What is kept of a request that names what it was based on. */
interface Checked {
  isChecked?: boolean;
  version?: string | undefined;
}

/**
 * Refuses a write of the admin over a version that its form has not seen, so that nobody's text is overwritten unknowingly.
 * Requests that do not say what they were based on (other clients, work of the server) pass as ever. Must be registered
 * after the change log: it looks in that transaction, in which writers wait for one another.
 */
export function refuseStaleWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    const id = (context.params as { documentId?: string }).documentId;
    const basedOn = type && id && isWrite(context) && basedOnOf(strapi, context.uid, id);
    if (!basedOn) return next();
    const checked = checkedBy(strapi);

    return inLogTransaction(strapi, async () => {
      // A publish saves first, in the same request: what it finds then is its own.
      if (!checked.isChecked && (await versionOf(strapi, type, id)) !== basedOn)
        throw await refusalFor(strapi, type, id);
      checked.isChecked = true;
      const result = await next();
      checked.version = await versionOf(strapi, type, id);
      return result;
    });
  });
}

/** The version that this request has written, for its answer. */
export function versionWritten(strapi: Core.Strapi): string | undefined {
  return checkedBy(strapi).version;
}

function isWrite({ action }: Modules.Documents.Middleware.Context): boolean {
  return ['update', 'publish', 'discardDraft'].includes(action);
}

/** The header speaks of the one entry that the request is about, not of others that are written on the way. */
function basedOnOf(strapi: Core.Strapi, uid: string, id: string): string | undefined {
  const ctx = strapi.requestContext.get();
  const { model, id: asked = id } = (ctx?.['params'] ?? {}) as { model?: string; id?: string };
  return (model === uid && asked === id && ctx?.get(basedOnHeader)) || undefined;
}

function checkedBy(strapi: Core.Strapi): Checked {
  const { state } = strapi.requestContext.get() as { state: { basedOn?: Checked } };
  return (state.basedOn ??= {});
}

async function refusalFor(strapi: Core.Strapi, type: EntryType, id: string): Promise<errors.ApplicationError> {
  const row = await strapi.db.query(uidOf(type)).findOne({
    where: { documentId: id, ...(hasDrafts(strapi, type) && { publishedAt: null }) },
    populate: { updatedBy: true },
  });
  const by = row?.updatedBy && nameOf(row.updatedBy);
  const stale: Stale = { ...(by && { by }), at: new Date(row?.updatedAt ?? 0).toISOString() };
  return new errors.ApplicationError('Chưa lưu: đã có bản mới hơn bản mà bạn mở ra sửa.', { stale });
}
