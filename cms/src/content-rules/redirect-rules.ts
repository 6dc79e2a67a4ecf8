import { entryTypes } from '@ban-tin/shared/change';
import { addressOf, isSitePath } from '@ban-tin/shared/urls';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { publishedRows, uidOf } from '../change-log/entry-uids.ts';

/** Refuses a redirect that would lead outside the site or to itself, or hide an entry that readers can see. */
export async function checkRedirect(strapi: Core.Strapi, { from, to }: { from?: string; to?: string }): Promise<void> {
  for (const [name, value] of Object.entries({ from, to })) {
    if (!value || isSitePath(value)) continue;
    throw problem(name, `Địa chỉ “${value}” không hợp lệ: phải bắt đầu bằng dấu “/”, ví dụ /tin-bai/ten-bai/.`);
  }
  if (from && from === to) throw problem('to', 'Địa chỉ mới trùng với địa chỉ cũ.');
  if (from && (await isInUse(strapi, from))) {
    throw problem(
      'from',
      `Địa chỉ “${from}” đang có nội dung. Hãy gỡ nội dung đó xuống hoặc đổi đường dẫn của nó trước.`,
    );
  }
}

async function isInUse(strapi: Core.Strapi, path: string): Promise<boolean> {
  const slug = path.split('/').findLast(Boolean);
  for (const type of entryTypes) {
    if (!slug || addressOf(type, slug) !== `${path.replace(/\/$/, '')}/`) continue;
    const where = { slug, ...publishedRows(strapi, type) };
    return (await strapi.db.query(uidOf(type)).count({ where })) > 0;
  }
  return false;
}

function problem(path: string, message: string) {
  return new errors.ValidationError(message, { errors: [{ path: [path], message, name: 'ValidationError' }] });
}
