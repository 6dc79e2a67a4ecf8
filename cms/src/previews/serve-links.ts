import { typesWithDrafts } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { isPermitted } from '../access/permitted.ts';
import { handOutLink, linksTo, mostLinks, withdrawLink } from './preview-links.ts';
import type { HandedOut } from './preview-links.ts';

/** How long links hold that are handed out, in hours. */
export const durations = [1, 24, 72] as const;

/** Answer of all requests: the links that hold, and the one that was just made. */
export interface LinksAnswer {
  links: HandedOut[];
  made?: HandedOut;
}

const entry = z.object({
  type: z.enum(typesWithDrafts as [EntryType, ...EntryType[]]),
  id: z.string().min(1).max(64),
});
const order = entry.extend({ hours: z.literal(durations) });
const withdrawal = entry.extend({ record: z.string().min(1).max(64) });

/** `/previews/links`: shows, hands out and withdraws links to a draft, for people who may edit it. */
export function servePreviewLinks(strapi: Core.Strapi): void {
  const path = '/previews/links';
  serveAdmin(strapi, [
    { method: 'GET', path, handler: (ctx) => show(strapi, ctx) },
    { method: 'POST', path, handler: (ctx) => make(strapi, ctx) },
    { method: 'POST', path: `${path}/withdraw`, handler: (ctx) => withdraw(strapi, ctx) },
  ]);
}

async function show(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const ref = await asked(strapi, ctx, entry, ctx.query);
  ctx.body = { links: await linksTo(strapi, ref) } satisfies LinksAnswer;
}

async function make(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const ref = await asked(strapi, ctx, order, bodyOf(ctx));
  const made = await handOutLink(strapi, ref, ref.hours);
  if (!made) {
    throw new errors.ApplicationError(
      `Bài này đã có ${mostLinks} liên kết còn hạn. Hãy thu hồi bớt rồi tạo liên kết mới.`,
    );
  }
  ctx.body = { links: await linksTo(strapi, ref), made } satisfies LinksAnswer;
}

async function withdraw(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const ref = await asked(strapi, ctx, withdrawal, bodyOf(ctx));
  await withdrawLink(strapi, ref, ref.record);
  ctx.body = { links: await linksTo(strapi, ref) } satisfies LinksAnswer;
}

async function asked<T extends { type: EntryType; id: string }>(
  strapi: Core.Strapi,
  ctx: Context,
  schema: z.ZodType<T>,
  input: unknown,
): Promise<T> {
  const { data } = schema.safeParse(input);
  if (!data) throw new errors.ValidationError('Yêu cầu không hợp lệ.');
  if (await isPermitted(strapi, ctx, 'update', data)) return data;
  throw new errors.ForbiddenError('Bạn không có quyền gửi bản xem trước của bài này.');
}

function bodyOf(ctx: Context): unknown {
  return (ctx.request as { body?: unknown }).body;
}
