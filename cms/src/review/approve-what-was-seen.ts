import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { typeOf } from '../change-log/entry-uids.ts';
import { changesPublicState } from '../change-log/record-changes.ts';
import { basedOnHeader } from '../editing/refuse-stale.ts';
import { approveWaiting, draftOf, isReviewed, waitingRow, withdraw } from './reviews.ts';
import type { ReviewedEntry } from './reviews.ts';

const checked = new WeakMap<Context, Set<string>>();

/**
 * Publishing what waits for approval is approving it: the review is closed in the publish's own transaction. A request for
 * it must name the version that was seen (which is refused when it is not the latest), so that nothing goes public which
 * was changed a moment before. Must be registered after the change log, which opens that transaction.
 */
export function approveWhatWasSeen(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOf(context.uid);
    const id = (context.params as { documentId?: string }).documentId;
    if (!type || !isReviewed(type) || !id) return next();
    const entry = { type, id };
    if (context.action === 'delete') {
      const result = await next();
      if (await waitingRow(strapi, entry)) await withdraw(strapi, entry);
      return result;
    }
    const publishes = ['publish', 'update'].includes(context.action) && changesPublicState(strapi, type, context);
    if (publishes || isPartOfPublish(strapi, context)) await requireSeen(strapi, entry);
    const result = await next();
    if (publishes) await approveWaiting(strapi, entry);
    return result;
  });
}

/** The admin saves and publishes in one request: what was seen is to be compared before it saves. */
function isPartOfPublish(strapi: Core.Strapi, { action }: Modules.Documents.Middleware.Context): boolean {
  const ctx = strapi.requestContext.get();
  return action === 'update' && ctx !== undefined && /\/actions\/publish\/?$/.test(ctx.path);
}

async function requireSeen(strapi: Core.Strapi, entry: ReviewedEntry): Promise<void> {
  const ctx = strapi.requestContext.get() as Context | undefined;
  if (!ctx || checked.get(ctx)?.has(entry.id) || !(await waitingRow(strapi, entry))) return;
  if (!ctx.get(basedOnHeader)) {
    const draft = await draftOf(strapi, entry);
    throw new errors.ApplicationError(
      `“${draft?.['title']}” đang chờ duyệt. Hãy mở ra xem rồi bấm “Duyệt và xuất bản”.`,
    );
  }
  checked.set(ctx, new Set([...(checked.get(ctx) ?? []), entry.id]));
}
