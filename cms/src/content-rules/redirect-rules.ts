import { entryTypes } from '@ban-tin/shared/change';
import { addressOf, isOwnPath, isSitePath } from '@ban-tin/shared/urls';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { publicAddresses, spellings } from '../change-log/addresses.ts';
import { publishedRows, uidOf } from '../change-log/entry-uids.ts';

const redirectUid = uidOf('redirect');

/**
 * Refuses a redirect that would lead outside the site, in a circle, or hide what readers can see. Gives where it is to lead
 * in the end: through no other redirect.
 */
export async function checkRedirect(
  strapi: Core.Strapi,
  { from, to, documentId }: { from?: string; to?: string; documentId?: string },
  before: { from?: string } = {},
): Promise<string | undefined> {
  for (const [name, value] of Object.entries({ from, to })) {
    if (!value || isSitePath(value)) continue;
    throw problem(name, `Địa chỉ “${value}” không hợp lệ: phải bắt đầu bằng dấu “/”, ví dụ /tin-bai/ten-bai/.`);
  }
  // One that is there already may go on being led elsewhere.
  if (from && from !== before.from && isOwnPath(from)) {
    throw problem(
      'from',
      `Địa chỉ “${from}” do trang web tự tạo nên không chuyển hướng được. Hãy nhập địa chỉ cũ khác.`,
    );
  }
  if (from && (await isInUse(strapi, from))) {
    throw problem(
      'from',
      `Địa chỉ “${from}” đang có nội dung. Hãy gỡ nội dung đó xuống hoặc đổi đường dẫn của nó trước.`,
    );
  }
  if (!from || !to) return to;
  if (isSame(from, to)) throw problem('to', 'Địa chỉ mới trùng với địa chỉ cũ.');
  const end = await endOf(strapi, to, documentId);
  if (isSame(from, end)) {
    throw problem('to', `Địa chỉ “${to}” lại dẫn về “${from}” nên thành vòng lặp. Hãy chọn địa chỉ mới khác.`);
  }
  return end;
}

/** Lets the redirects that lead to where this one begins lead to where it ends. */
export async function shortenTo(strapi: Core.Strapi, { from, to }: { from: string; to: string }): Promise<void> {
  const where = { to: { $in: spellings(from) }, from: { $notIn: spellings(to) } };
  for (const { documentId } of await strapi.db.query(redirectUid).findMany({ where })) {
    await strapi.documents(redirectUid).update({ documentId, data: { to } });
  }
}

/** Where an address leads in the end; redirects are kept flat, but older ones may not be. */
async function endOf(strapi: Core.Strapi, to: string, documentId: string | undefined): Promise<string> {
  const passed = new Set<string>();
  for (let at = to; ;) {
    const where = { from: { $in: spellings(at) }, ...(documentId && { documentId: { $ne: documentId } }) };
    const next = await strapi.db.query(redirectUid).findOne({ where });
    if (!next || passed.has(next.documentId)) return at;
    passed.add(next.documentId);
    at = next.to;
  }
}

async function isInUse(strapi: Core.Strapi, path: string): Promise<boolean> {
  const slug = path.split('/').findLast(Boolean);
  for (const type of entryTypes) {
    if (!slug || addressOf(type, slug) !== `${path.replace(/\/$/, '')}/`) continue;
    const where = { slug, ...publishedRows(strapi, type) };
    return (await strapi.db.query(uidOf(type)).count({ where })) > 0;
  }
  return [...(await publicAddresses(strapi, 'page')).values()].some((address) => isSame(address, path));
}

function isSame(one: string, other: string): boolean {
  return spellings(one).includes(other);
}

function problem(path: string, message: string) {
  return new errors.ValidationError(message, { errors: [{ path: [path], message, name: 'ValidationError' }] });
}
