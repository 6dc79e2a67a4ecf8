import { hash } from 'node:crypto';
import { entryTypes } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { isPermitted } from '../access/permitted.ts';
import { entryStatus } from './entry-status.ts';
import type { EntryStatus } from './entry-status.ts';
import { listenForNews } from './news.ts';
import { siteStatus } from './site-status.ts';
import type { SiteStatus } from './site-status.ts';

/** What is true now, under a name that whoever has it gives when asking for the next. */
export interface LiveAnswer<T extends EntryStatus | SiteStatus> {
  version: string;
  status: T;
}

/** A request waits this long for something new; proxies cut off what says nothing for a minute. */
const longestWait = 25_000;
/** What may change without any news, because time passes or the publisher falls silent, is looked at this often. */
const lookAgain = 2_500;

const version = z.string().max(64).optional();
const entryQuery = z.object({ type: z.enum(entryTypes), id: z.string().min(1).max(64), seen: version });
const siteQuery = z.object({ seen: version });

/**
 * `GET /live/entry?type&id&seen` and `GET /live/site?seen`: how an entry, or the site, stands. With the version that was
 * seen last the answer comes as soon as there is another, and at the latest after half a minute. An ordinary request, so
 * that sessions are renewed and proxies passed as everywhere else.
 */
export function serveLive(strapi: Core.Strapi): void {
  serveAdmin(strapi, [
    { method: 'GET', path: '/live/entry', handler: (ctx) => answerForEntry(strapi, ctx) },
    { method: 'GET', path: '/live/site', handler: (ctx) => answerForSite(strapi, ctx) },
  ]);
}

async function answerForEntry(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { data } = entryQuery.safeParse(ctx.query);
  if (!data) throw new errors.ValidationError('Yêu cầu không hợp lệ.');
  const { type, id, seen } = data;
  if (!(await isPermitted(strapi, ctx, 'read', { type, id }))) throw new errors.ForbiddenError();
  ctx.body = await onceOtherThan(strapi, ctx, seen, () => entryStatus(strapi, { type, id }));
}

async function answerForSite(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { data } = siteQuery.safeParse(ctx.query);
  if (!data) throw new errors.ValidationError('Yêu cầu không hợp lệ.');
  ctx.body = await onceOtherThan(strapi, ctx, data.seen, () => siteStatus(strapi, ctx));
}

async function onceOtherThan<T extends EntryStatus | SiteStatus>(
  strapi: Core.Strapi,
  ctx: Context,
  seen: string | undefined,
  look: () => Promise<T>,
): Promise<LiveAnswer<T>> {
  const listener = await listenForNews(strapi);
  ctx.res.once('close', listener.end);
  const until = Date.now() + longestWait;
  try {
    for (;;) {
      const status = await look();
      const version = hash('sha256', JSON.stringify(status), 'base64url').slice(0, 16);
      const left = until - Date.now();
      if (version !== seen || left <= 0) return { version, status };
      await listener.within(Math.min(left, lookAgainIn(status)));
      // Nobody waits any more, or the cms is ending and its database with it.
      if (ctx.res.destroyed) return { version, status };
    }
  } finally {
    listener.end();
  }
}

function lookAgainIn(status: EntryStatus | SiteStatus): number {
  return 'site' in status && status.site.state !== 'under-way' ? longestWait : lookAgain;
}
