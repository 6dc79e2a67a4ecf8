import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { labelAt } from '../answers/field-labels.ts';
import { translateError } from '../answers/translate-error.ts';
import type { AnsweredError } from '../answers/translate-error.ts';

/** The admin asks for its own page by this very sentence, and shows it in Vietnamese. */
const understood = ['User not active'];

/**
 * Strapi's server speaks English; its errors reach editors in toasts and under fields. Here they are put into Vietnamese on
 * their way out. The REST API and the publisher keep the original.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const restApi = `${strapi.config.get('api.rest.prefix', '/api')}/`;
  return async (ctx: Context, next: Next) => {
    await next();
    const error = (ctx.body as { error?: AnsweredError } | undefined)?.error;
    if (ctx.status < 400 || typeof error?.message !== 'string' || ctx.path.startsWith(restApi)) return;
    if (understood.includes(error.message)) return;
    const [uid] = /[a-z]+::[a-z.-]+/.exec(ctx.path) ?? [];
    const translated = translateError(error, {
      labelOf: (path) =>
        labelAt(
          path,
          uid ? strapi.contentTypes[uid as UID.ContentType] : undefined,
          (component) => strapi.components[component as UID.Component],
        ),
      onUnknown: (message) => strapi.log.warn(`no Vietnamese for "${message}" (${ctx.method} ${ctx.path})`),
    });
    ctx.body = { ...(ctx.body as object), error: translated };
  };
};
