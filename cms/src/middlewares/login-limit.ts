import type { Context, Next } from 'koa';

const guarded = ['/admin/login', '/admin/forgot-password', '/admin/reset-password', '/admin/register-admin'];
const window = 15 * 60_000;
const most = 50;

/**
 * At most fifty attempts from one address in a quarter of an hour. Strapi's own limit counts per e-mail, so that trying
 * many e-mails from one address would pass it.
 */
export default () => {
  const attempts = new Map<string, { count: number; until: number }>();
  return async (ctx: Context, next: Next) => {
    if (ctx.method !== 'POST' || !guarded.includes(ctx.path.replace(/\/+$/, ''))) return next();
    const now = Date.now();
    for (const [ip, { until }] of attempts) if (until <= now) attempts.delete(ip);
    const entry = attempts.get(ctx.ip) ?? { count: 0, until: now + window };
    attempts.set(ctx.ip, entry);
    entry.count += 1;
    if (entry.count <= most) return next();
    ctx.status = 429;
    ctx.set('Retry-After', String(Math.ceil((entry.until - now) / 1000)));
    const message = 'Đã thử đăng nhập quá nhiều lần. Vui lòng thử lại sau ít phút.';
    ctx.body = { data: null, error: { status: 429, name: 'RateLimitError', message, details: {} } };
  };
};
