import type { Core } from '@strapi/strapi';
import { currentActor } from '../access/actor.ts';
import { isPermitted } from '../access/permitted.ts';
import { hasDrafts, typeOf } from '../change-log/entry-uids.ts';
import { addressOfLink } from './preview-links.ts';

const hour = 3_600_000;

/**
 * The address that Strapi's preview opens in its frame, for the account that asks; none for what has no draft, and for
 * who may not read it. It holds for an hour or two and stays the same within the hour, so that the frame is not loaded
 * again and again.
 */
export async function frameAddress(
  uid: string,
  { documentId, status }: { documentId?: string; status?: string },
): Promise<string | undefined> {
  const { strapi } = globalThis as unknown as { strapi: Core.Strapi };
  const type = typeOf(uid);
  const ctx = strapi.requestContext.get();
  const account = currentActor(strapi)?.id;
  if (!type || !documentId || !hasDrafts(strapi, type) || !ctx || account === undefined) return undefined;
  if (!(await isPermitted(strapi, ctx, 'read', { type, id: documentId }))) return undefined;
  return addressOfLink({
    ...{ type, id: documentId, version: status === 'published' ? 'published' : 'draft' },
    expires: (Math.floor(Date.now() / hour) + 2) * hour,
    holder: { account },
  });
}
