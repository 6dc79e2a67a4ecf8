import type { EntryType } from '@ban-tin/shared/change';
import type { Core, Modules, UID } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../change-log/entry-uids.ts';
import { checkedAudiences } from './audiences.ts';
import { checkRedirect, shortenTo } from './redirect-rules.ts';
import { slugFor } from './slug-rules.ts';
import { tidyTexts } from './text-rules.ts';
import { sortNameOf } from '@ban-tin/shared/vietnamese/collation';

type Context = Modules.Documents.Middleware.Context;
type Data = Record<string, any>;

/**
 * Applies the content rules to the data of a create, update or clone, in place: text is NFC, slugs are valid and free,
 * derived fields are filled, and what only the system may set is taken out of requests.
 */
export async function prepareWrite(strapi: Core.Strapi, type: EntryType, context: Context): Promise<void> {
  if (!['create', 'update', 'clone'].includes(context.action)) return;
  const params = context.params as { documentId?: string; status?: string; data?: Data };
  const attributesOf = (uid: string) => strapi.getModel(uid as UID.Schema).attributes as never;
  const data: Data = (params.data = tidyTexts(attributesOf, uidOf(type), params.data ?? {}));
  const attributes = strapi.contentType(uidOf(type)).attributes;

  if (attributes['firstLiveAt']) {
    if (strapi.requestContext.get()) delete data['firstLiveAt'];
    if (context.action === 'clone') Object.assign(data, { firstLiveAt: null, displayedAt: null });
  }

  if (Array.isArray(data['updates'])) data['updates'] = withMoments(data['updates']);

  const id = context.action === 'update' ? params.documentId : undefined;
  const stored = id ? await latestRow(strapi, type, id) : undefined;
  if (attributes['slug']) {
    if (context.action === 'clone') data['slug'] ??= null;
    if (context.action !== 'update' || 'slug' in data) {
      data['slug'] = await slugFor(strapi, type, { ...stored, ...data }, id);
    }
  }
  if (type === 'official' && data['fullName'] && !data['sortName'] && !stored?.['sortName']) {
    data['sortName'] = sortNameOf(data['fullName']);
  }
  if (type === 'article' && 'audiences' in data) data['audiences'] = checkedAudiences(data['audiences']);
  if (type === 'redirect') {
    const redirect = { ...stored, ...data, documentId: id } as { from?: string; to?: string; documentId?: string };
    const to = await checkRedirect(strapi, redirect, stored);
    if (to) data['to'] = to;
    if (redirect.from && to) await shortenTo(strapi, { from: redirect.from, to });
  }

  if (params.status === 'published') Object.assign(data, firstLive(attributes, { ...stored, ...data }));
}

/** Readies a draft for going live: its slug is checked once more, and the moments of its first publication are set. */
export async function prepareDraftForPublish(strapi: Core.Strapi, type: EntryType, id: string): Promise<void> {
  if (!hasDrafts(strapi, type)) return;
  const draft = await latestRow(strapi, type, id);
  if (!draft) return;
  const attributes = strapi.contentType(uidOf(type)).attributes;
  const data: Data = firstLive(attributes, draft);
  const slug = await slugFor(strapi, type, draft, id);
  if (slug !== draft['slug']) data['slug'] = slug;
  if (Object.keys(data).length) await strapi.db.query(uidOf(type)).update({ where: { id: draft['id'] }, data });
}

/** A note about a change that says no time is of now. */
function withMoments(updates: Data[]): Data[] {
  const now = new Date().toISOString();
  return updates.map((update) => (update['note'] && !update['at'] ? { ...update, at: now } : update));
}

/** What is still missing of `firstLiveAt` (set once, at the first publication) and `displayedAt` (the editor's, else the same). */
function firstLive(attributes: Record<string, unknown>, row: Data): Data {
  const now = new Date().toISOString();
  return Object.fromEntries(
    ['firstLiveAt', 'displayedAt'].filter((name) => attributes[name] && !row[name]).map((name) => [name, now]),
  );
}

/** The draft where the type has drafts, else the only row. */
async function latestRow(strapi: Core.Strapi, type: EntryType, id: string): Promise<Data | undefined> {
  const where = { documentId: id, ...(hasDrafts(strapi, type) ? { publishedAt: null } : {}) };
  return (await strapi.db.query(uidOf(type)).findOne({ where })) ?? undefined;
}
