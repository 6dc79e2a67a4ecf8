import type { EntryType } from '@ban-tin/shared/change';
import { documentSlug } from '@ban-tin/shared/document-number';
import { isSlug, slugify } from '@ban-tin/shared/vietnamese/slug';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '../change-log/entry-uids.ts';

type Row = Record<string, any>;

/** What an address falls back to where the title gives none, such as a title of emoji. */
const fallbacks: Partial<Record<EntryType, string>> = {
  article: 'tin',
  conference: 'hoi-nghi',
  official: 'can-bo',
  directive: 'van-ban',
  organization: 'don-vi',
  category: 'chuyen-muc',
  topic: 'chu-de',
  field: 'linh-vuc',
  page: 'trang',
};

/**
 * The slug an entry is to have: the one that the editor chose, which must be valid and free, or a free one made from its
 * title. Must run inside a log transaction: only there does nobody else take it in the same moment.
 */
export async function slugFor(strapi: Core.Strapi, type: EntryType, row: Row, id?: string): Promise<string> {
  if (row['slug']) {
    const slug: string = row['slug'];
    if (!isSlug(slug)) {
      throw problem(
        `Đường dẫn “${slug}” không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, và không chỉ gồm chữ số.`,
      );
    }
    const owner = await ownerOf(strapi, type, slug, id);
    if (owner) {
      throw problem(`Đường dẫn “${slug}” đã được dùng cho “${titleOf(owner)}”. Hãy chọn đường dẫn khác.`);
    }
    return slug;
  }
  const base = suggestion(type, row);
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!(await ownerOf(strapi, type, slug, id))) return slug;
  }
}

function suggestion(type: EntryType, row: Row): string {
  if (type === 'directive' && row['number']) {
    return documentSlug({ kind: row['kind'] ?? 'van-ban', number: row['number'], issuedOn: row['issuedOn'] });
  }
  return slugify(titleOf(row), fallbacks[type]);
}

function titleOf(row: Row): string {
  return row['title'] ?? row['name'] ?? row['fullName'] ?? '';
}

async function ownerOf(strapi: Core.Strapi, type: EntryType, slug: string, id?: string): Promise<Row | null> {
  return strapi.db.query(uidOf(type)).findOne({ where: { slug, ...(id && { documentId: { $ne: id } }) } });
}

function problem(message: string) {
  return new errors.ValidationError(message, { errors: [{ path: ['slug'], message, name: 'ValidationError' }] });
}
