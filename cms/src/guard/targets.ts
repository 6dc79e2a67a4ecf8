import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import { readSettings } from '@ban-tin/shared/settings';
import { addressOf, pagePath } from '@ban-tin/shared/urls';
import { isSlug } from '@ban-tin/shared/vietnamese/slug';
import type { Core } from '@strapi/strapi';
import { publicAddresses } from '../change-log/addresses.ts';
import { fileUid, publishedRows, uidOf } from '../change-log/entry-uids.ts';
import type { Target } from './subject.ts';

/** A file of one's own computer, or one inside a letter or a page that was copied. */
const local = /^(?:file:|[a-z]:[\\/]|\\\\|blob:|cid:|data:image|content:|about:|mid:)/i;
const fileEnding = /\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|pdf|docx?|xlsx?|pptx?|zip|rar|html?)$/i;
const privateHost =
  /^(?:localhost|.*\.local|\[?::1\]?|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)$/i;
const entryLink = /^ban-tin:([a-z-]+)\/([A-Za-z0-9_-]+)$/;

/** What each address that a text links to, or takes a picture from, is for readers. */
export async function targetsOf(strapi: Core.Strapi, addresses: string[]): Promise<Map<string, Target>> {
  const targets = new Map<string, Target>();
  for (const address of addresses) targets.set(address, await targetOf(strapi, address));
  return targets;
}

async function targetOf(strapi: Core.Strapi, address: string): Promise<Target> {
  if (local.test(address)) return 'local';
  const [, type, id] = entryLink.exec(address) ?? [];
  if (type && id) return entryTarget(strapi, type as EntryType, { documentId: id });
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('//')) return absoluteTarget(strapi, address);
  if (address.startsWith('/')) return pathTarget(strapi, address);
  return fileEnding.test(address) && !/^(?:www\.|#|\?)/i.test(address) ? 'local' : 'unknown';
}

async function absoluteTarget(strapi: Core.Strapi, address: string): Promise<Target> {
  const url = URL.parse(address, 'https://x.invalid');
  if (!url || !/^https?:$/.test(url.protocol)) return 'elsewhere';
  const { siteUrl, cmsUrl } = readSettings(process.env);
  if (url.origin === new URL(siteUrl).origin) return pathTarget(strapi, url.pathname);
  if (await isStored(strapi, address)) return 'public';
  if (url.origin === new URL(cmsUrl).origin) {
    return url.pathname.startsWith('/uploads/') ? pathTarget(strapi, url.pathname) : 'admin';
  }
  return privateHost.test(url.hostname) ? 'local' : 'elsewhere';
}

async function pathTarget(strapi: Core.Strapi, address: string): Promise<Target> {
  const path = address.replace(/[?#].*$/, '');
  if (/^\/admin(?:\/|$)|^\/content-manager\//.test(path)) return 'admin';
  if (path.startsWith('/uploads/')) return (await isStored(strapi, path)) ? 'public' : 'missing';
  const whole = `${path.replace(/\/$/, '')}/`;
  const slug = whole.split('/').findLast(Boolean);
  if (!slug || !isSlug(slug)) return 'unknown';
  for (const type of entryTypes) {
    if (addressOf(type, slug) === whole) return (await movedOr(strapi, whole)) ?? entryTarget(strapi, type, { slug });
  }
  if (!whole.startsWith(pagePath([])) || whole === pagePath([])) return 'unknown';
  if ([...(await publicAddresses(strapi, 'page')).values()].includes(whole)) return 'public';
  const moved = await movedOr(strapi, whole);
  if (moved) return moved;
  // A page of that name that is public stands elsewhere in the tree.
  return (await entryTarget(strapi, 'page', { slug })) === 'draft' ? 'draft' : 'missing';
}

/** Whether readers can see an entry, or it is there as a draft only. */
async function entryTarget(strapi: Core.Strapi, type: EntryType, where: Record<string, string>): Promise<Target> {
  if (!entryTypes.includes(type)) return 'missing';
  const rows = strapi.db.query(uidOf(type));
  if ((await rows.count({ where: { ...where, ...publishedRows(strapi, type) } })) > 0) return 'public';
  return (await rows.count({ where })) > 0 ? 'draft' : 'missing';
}

/** An address that moved still leads somewhere. */
async function movedOr(strapi: Core.Strapi, from: string): Promise<Target | undefined> {
  return (await strapi.db.query(uidOf('redirect')).count({ where: { from } })) > 0 ? 'public' : undefined;
}

async function isStored(strapi: Core.Strapi, url: string): Promise<boolean> {
  return (await strapi.db.query(fileUid).count({ where: { url } })) > 0;
}
