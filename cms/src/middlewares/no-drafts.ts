import type { Context, Next } from 'koa';

const draftParameters = ['status', 'publicationState', 'publicationFilter', 'hasPublishedVersion'];

/** Strapi's REST API hands drafts to every caller that may read; here nobody can ask for them. */
export default () => async (ctx: Context, next: Next) => {
  const asked =
    ctx.path.startsWith('/api/') && Object.keys(ctx.query).find((key) => draftParameters.includes(rootOf(key)));
  if (asked) {
    ctx.status = 400;
    ctx.body = { error: { status: 400, name: 'ValidationError', message: 'Drafts are not available on this API.' } };
    return;
  }
  await next();
};

/** `status[$eq]` → `status`. */
function rootOf(key: string): string {
  return key.split('[', 1)[0]!;
}
