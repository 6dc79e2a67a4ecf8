import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { currentActor } from '../access/actor.ts';
import { isPermitted } from '../access/permitted.ts';
import { ownEntries, queue } from './home.ts';
import { isReviewed, latestReview, sendBack, sendForReview, withdraw } from './reviews.ts';
import type { Review, ReviewedEntry } from './reviews.ts';

/** Answer of every route about one entry: its latest review, and what whoever asks may do now. */
export interface ReviewAnswer {
  review?: Review;
  may: { send: boolean; withdraw: boolean; decide: boolean };
}

const note = z.object({ note: z.string().trim().max(2000).default('') });
const answer = z.object({ note: z.string().trim().min(1).max(2000) });
const missingAnswer = 'Hãy viết góp ý để tác giả biết cần sửa gì.';

/** Sending, withdrawing and sending back; approving is publishing. */
export function serveReviews(strapi: Core.Strapi): void {
  const about = (handler: (ctx: Context, entry: ReviewedEntry) => Promise<void>) => async (ctx: Context) => {
    const entry = entryOf(ctx);
    if (!(await isPermitted(strapi, ctx, 'read', entry))) throw new errors.ForbiddenError();
    await handler(ctx, entry);
    ctx.body = await answerFor(strapi, ctx, entry);
  };
  const at = '/reviews/:type/:id';
  serveAdmin(strapi, [
    {
      method: 'GET',
      path: '/reviews/queue',
      handler: async (ctx) => {
        ctx.body = { entries: await queue(strapi, ctx) };
      },
    },
    {
      method: 'GET',
      path: '/reviews/own',
      handler: async (ctx) => {
        ctx.body = { entries: await ownEntries(strapi, ctx) };
      },
    },
    { method: 'GET', path: at, handler: about(async () => {}) },
    {
      method: 'POST',
      path: `${at}/send`,
      handler: about(async (ctx, entry) => {
        requirePermitted((await isPermitted(strapi, ctx, 'update', entry)) || 'Bạn không được gửi duyệt nội dung này.');
        await sendForReview(strapi, entry, parse(note, ctx).note);
      }),
    },
    {
      method: 'POST',
      path: `${at}/withdraw`,
      handler: about(async (ctx, entry) => {
        const { may } = await answerFor(strapi, ctx, entry);
        requirePermitted(may.withdraw || 'Bạn không được rút nội dung này.');
        await withdraw(strapi, entry);
      }),
    },
    {
      method: 'POST',
      path: `${at}/return`,
      handler: about(async (ctx, entry) => {
        requirePermitted((await isPermitted(strapi, ctx, 'publish', entry)) || 'Bạn không được duyệt nội dung này.');
        await sendBack(strapi, entry, parse(answer, ctx, missingAnswer).note);
      }),
    },
  ]);
}

async function answerFor(strapi: Core.Strapi, ctx: Context, entry: ReviewedEntry): Promise<ReviewAnswer> {
  const latest = await latestReview(strapi, entry);
  const isWaiting = latest?.review.state === 'waiting';
  const mayUpdate = await isPermitted(strapi, ctx, 'update', entry);
  const mayPublish = await isPermitted(strapi, ctx, 'publish', entry);
  const isSender = latest?.sentById !== undefined && latest.sentById === currentActor(strapi)?.id;
  return {
    ...(latest && { review: latest.review }),
    may: { send: mayUpdate && !mayPublish, withdraw: isWaiting && mayUpdate && isSender, decide: mayPublish },
  };
}

function entryOf(ctx: Context): ReviewedEntry {
  const type = z.enum(entryTypes).safeParse(ctx.params['type']).data as EntryType | undefined;
  if (!type || !isReviewed(type)) throw new errors.NotFoundError();
  return { type, id: String(ctx.params['id']) };
}

/** `true`, or the sentence that says why not. */
function requirePermitted(permitted: true | string): void {
  if (permitted !== true) throw new errors.ForbiddenError(permitted);
}

function parse<T>(schema: z.ZodType<T>, ctx: Context, message?: string): T {
  const { success, data, error } = schema.safeParse((ctx.request as { body?: unknown }).body ?? {});
  if (!success) throw new errors.ValidationError(message ?? z.prettifyError(error));
  return data;
}
