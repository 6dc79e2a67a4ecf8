import type { Context } from 'koa';

/** Whether whoever sent this request is an administrator (Quản trị), who alone may erase. */
export function isAdministrator(ctx: Context): boolean {
  const user = ctx.state['user'] as { roles?: { code: string }[] } | undefined;
  return user?.roles?.some(({ code }) => code === 'strapi-super-admin') ?? false;
}
