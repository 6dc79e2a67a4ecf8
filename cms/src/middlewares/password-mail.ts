import { readSettings } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { resetPasswordMail, withoutTemplate } from '../mail/reset-password.ts';
import { senderOf } from '../mail/transport.ts';

const noMail = 'Hệ thống này chưa gửi được thư. Vui lòng nhờ Quản trị đặt lại mật khẩu giúp bạn.';

/** Who forgot a password gets a mail in the agency's name, or is told whom to ask where no mail server is set. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const settings = readSettings(process.env);
  return async (ctx: Context, next: Next) => {
    const path = ctx.path.replace(/\/+$/, '');
    if (ctx.method !== 'POST' || !['/admin/forgot-password', '/email/test'].includes(path)) return next();
    if (!settings.smtpUrl) {
      ctx.status = 503;
      ctx.body = { data: null, error: { status: 503, name: 'ApplicationError', message: noMail, details: {} } };
      return;
    }
    const site = await strapi.documents('api::site-setting.site-setting').findFirst({ fields: ['agencyName'] });
    const name = site?.agencyName ?? 'Trang quản trị';
    const forgotten = {
      emailTemplate: resetPasswordMail(name),
      from: { name: withoutTemplate(name), address: senderOf(settings) },
    };
    strapi.config.set('admin.forgotPassword', forgotten);
    await next();
  };
};
