import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/**
 * A line for each request, as Strapi's own logger writes it, without what people search for and what files are called:
 * what is erased must not live on in logs.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: Next) => {
    const start = Date.now();
    await next();
    const path = ctx.path.startsWith('/uploads/') ? '/uploads/…' : ctx.path;
    strapi.log.http(`${ctx.method} ${path} (${Date.now() - start} ms) ${ctx.status}`);
  };
};
