import type { EntryType } from '@ban-tin/shared/change';
import type { Core, Modules } from '@strapi/strapi';
import { prepareDraftForPublish, prepareWrite } from '../content-rules/prepare.ts';
import { keepAddresses, publicAddresses } from './addresses.ts';
import { hasDrafts, publishedRows, typeOf, uidOf } from './entry-uids.ts';
import { appendChange, inLogTransaction } from './log.ts';

type Context = Modules.Documents.Middleware.Context;

const writes = ['create', 'update', 'publish', 'unpublish', 'delete', 'clone'];

/**
 * Puts every write of the document service into one transaction with what must not be missing beside it: the content
 * rules before, the line in the change log and the redirects and tombstones after. `onRecorded` runs after the commit.
 */
export function recordEntryChanges(strapi: Core.Strapi, onRecorded: () => void): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    if (!type || !writes.includes(context.action)) return next();

    return inLogTransaction(strapi, async ({ onCommit }) => {
      await prepareWrite(strapi, type, context);
      if (!changesPublicState(strapi, type, context)) return next();

      const id = documentIdOf(context);
      const wasPublic = id !== undefined && (await isPublic(strapi, type, id));
      const addressesBefore = await publicAddresses(strapi, type, id);
      if (context.action === 'publish' && id) await prepareDraftForPublish(strapi, type, id);

      const result = await next();

      const changedId = (result as { documentId?: string } | null)?.documentId ?? id;
      if (!changedId) return result;
      const isNowPublic = await isPublic(strapi, type, changedId);
      if (!wasPublic && !isNowPublic) return result;

      const gone = context.action === 'delete' ? 'delete' : 'unpublish';
      await appendChange(strapi, isNowPublic ? 'publish' : gone, { type, id: changedId });
      await keepAddresses(strapi, type, addressesBefore, await publicAddresses(strapi, type, changedId));
      onCommit(onRecorded);
      return result;
    });
  });
}

/** Saving a draft changes nothing that readers see; everything else may. */
export function changesPublicState(strapi: Core.Strapi, type: EntryType, context: Context): boolean {
  if (!hasDrafts(strapi, type)) return true;
  if (context.action === 'clone') return false;
  if (context.action === 'create' || context.action === 'update') {
    return (context.params as { status?: string }).status === 'published';
  }
  return true;
}

function documentIdOf(context: Context): string | undefined {
  if (context.action === 'create' || context.action === 'clone') return undefined;
  return (context.params as { documentId?: string }).documentId;
}

/** Whether readers can see an entry. */
export async function isPublic(strapi: Core.Strapi, type: EntryType, id: string): Promise<boolean> {
  const where = { documentId: id, ...publishedRows(strapi, type) };
  return (await strapi.db.query(uidOf(type)).count({ where })) > 0;
}
