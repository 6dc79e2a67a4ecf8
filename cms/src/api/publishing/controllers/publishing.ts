import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { changesAfter } from '../../../change-log/log.ts';
import { namedEntries, pullEntries } from '../../../change-log/serve-entries.ts';
import { answerPreview } from '../../../previews/answer-preview.ts';
import { parseChangesQuery, parseReceipt, parseRefs, parseToken } from '../../../publishing/publisher-requests.ts';
import { keepReceipt } from '../../../publishing/receipts.ts';

/** What the publisher asks of the cms. Only its token reaches these actions. */
export default {
  async changes(ctx: Context) {
    const { cursor, limit } = parseChangesQuery(ctx.query);
    ctx.body = await changesAfter(strapi, cursor, limit);
  },

  pull(ctx: Context) {
    ctx.type = 'application/x-ndjson';
    ctx.body = Readable.from(pullEntries(strapi), { objectMode: false });
  },

  async named(ctx: Context) {
    ctx.body = await namedEntries(strapi, parseRefs(ctx.request.body));
  },

  async preview(ctx: Context) {
    ctx.body = await answerPreview(strapi, parseToken(ctx.request.body));
  },

  async receipt(ctx: Context) {
    await keepReceipt(strapi, parseReceipt(ctx.request.body));
    ctx.status = 204;
  },
};
