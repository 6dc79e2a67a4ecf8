import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { isAdministrator } from '../access/is-administrator.ts';
import { fileUid } from '../change-log/entry-uids.ts';
import { typesWithHistory } from '../history/schemas.ts';
import { versionUid } from '../history/versions.ts';
import { finishErasures } from './clean.ts';
import { erase } from './erase.ts';
import { erasures } from './erasures.ts';
import { entrySubject, fileSubject, mentionsOf, usersOf } from './subject.ts';
import type { Mention, StoredFile, Subject } from './subject.ts';

/** Answer of `GET /erase/:type/:id`: what would go, what stays, and who still speaks of it. */
export interface ErasePreview {
  title: string;
  versions: number;
  files: ShownFile[];
  shared: ShownFile[];
  mentions: Mention[];
}

export interface ShownFile {
  id: string;
  name: string;
  thumbnail?: string;
}

const target = z.object({ type: z.enum([...typesWithHistory, 'media']), id: z.string().max(64) });
const order = z.object({ reason: z.string().trim().min(5).max(1000), title: z.string().max(2000) });
const mostFiles = 30;

/** The requests of the admin about erasing; administrators only. */
export function serveErasing(strapi: Core.Strapi, onErased: () => void): void {
  const forAdministrators = (handle: (ctx: Context) => Promise<unknown>) => async (ctx: Context) => {
    if (!isAdministrator(ctx)) throw new errors.ForbiddenError('Chỉ người quản trị được xoá vĩnh viễn.');
    ctx.body = await handle(ctx);
  };
  serveAdmin(strapi, [
    {
      method: 'GET',
      path: '/erase/records',
      handler: forAdministrators(async () => {
        await finishErasures(strapi);
        return { erasures: await erasures(strapi) };
      }),
    },
    {
      method: 'GET',
      path: '/erase/files',
      handler: forAdministrators(async ({ query }) => ({ files: await searchFiles(strapi, String(query['q'] ?? '')) })),
    },
    {
      method: 'GET',
      path: '/erase/:type/:id',
      handler: forAdministrators(async (ctx) => preview(strapi, await subjectFor(strapi, ctx))),
    },
    {
      method: 'POST',
      path: '/erase/:type/:id',
      handler: forAdministrators(async (ctx) => {
        const subject = await subjectFor(strapi, ctx);
        const asked = order.safeParse((ctx.request as { body?: unknown }).body);
        if (!asked.success) throw new errors.ValidationError('Hãy ghi lý do, ít nhất 5 chữ.');
        const { title, reason } = asked.data;
        if (plain(title) !== plain(subject.title)) {
          throw new errors.ValidationError('Tên gõ lại chưa khớp với tên nội dung cần xoá.');
        }
        if (repeats(reason, subject)) {
          throw new errors.ValidationError('Lý do được giữ lại mãi, nên không được nhắc lại tên của nội dung bị xoá.');
        }
        await erase(strapi, subject, reason, onErased);
        return { erased: true };
      }),
    },
  ]);
}

async function subjectFor(strapi: Core.Strapi, ctx: Context): Promise<Subject> {
  const asked = target.safeParse(ctx['params']);
  if (!asked.success) throw new errors.ValidationError('Nothing of this type can be erased.');
  const { type, id } = asked.data;
  const subject = type === 'media' ? await fileSubject(strapi, id) : await entrySubject(strapi, type, id);
  if (!subject) throw new errors.NotFoundError('Không tìm thấy nội dung này; có thể đã được xoá.');
  return subject;
}

async function preview(strapi: Core.Strapi, subject: Subject): Promise<ErasePreview> {
  const { entry, title, files, shared } = subject;
  const versions = entry
    ? await strapi.db.query(versionUid).count({ where: { entryType: entry.type, entryId: entry.id } })
    : 0;
  const mentions = entry ? await mentionsOf(strapi, subject) : await usersOf(strapi, files[0]!);
  return { title, versions, files: files.map(shown), shared: shared.map(shown), mentions };
}

async function searchFiles(strapi: Core.Strapi, words: string): Promise<ShownFile[]> {
  const where = words ? { name: { $containsi: words } } : {};
  const rows = await strapi.db.query(fileUid).findMany({ where, orderBy: { id: 'desc' }, limit: mostFiles });
  return rows.map((row) => shown(row as StoredFile));
}

function shown({ documentId, name, formats }: StoredFile): ShownFile {
  const thumbnail = formats?.['thumbnail']?.url;
  return { id: documentId, name, ...(thumbnail && { thumbnail }) };
}

/** Titles are typed again by people: blanks and capital letters do not count. */
function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function repeats(reason: string, { titles, slugs, files }: Subject): boolean {
  const names = [...titles, ...slugs, ...files.map(({ name }) => name)].filter(({ length }) => length >= 5);
  return names.some((name) => plain(reason).includes(plain(name)));
}
