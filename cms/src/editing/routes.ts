import { entryTypes } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { currentActor } from '../access/actor.ts';
import { serveAdmin } from '../access/admin-routes.ts';
import { isPermitted, mayCreate } from '../access/permitted.ts';
import { copiesOf, dropCopy, leave, report } from './desk.ts';
import { forgetOldEditing } from './forget.ts';

const hour = 60 * 60_000;
const values = z.record(z.string(), z.unknown());
const formName = z.string().regex(/^[\da-f-]{32,36}$/);
const form = z.object({ form: formName });
const entry = z.object({ type: z.enum(entryTypes), id: z.string().max(64).optional() });
const reported = entry.extend({
  ...form.shape,
  wants: z.boolean(),
  takeFrom: formName.optional(),
  copy: z
    .object({ values, initial: values, basedOn: z.string().max(64).optional(), title: z.string().max(1000) })
    .nullish(),
});

/**
 * What open forms of the admin ask: `POST /editing/report` every few seconds (who edits, and a copy of what is not saved),
 * `POST /editing/leave`, `GET /editing/copies` of one's own, `POST /editing/drop`. All but one's own copies are for people
 * who may edit that entry.
 */
export function serveEditing(strapi: Core.Strapi, clock: () => Date = () => new Date()): void {
  let tidied = 0;

  const answerReport = async (ctx: Context) => {
    const { type, id, form, wants, takeFrom, copy } = read(reported, bodyOf(ctx));
    const may = id ? await isPermitted(strapi, ctx, 'update', { type, id }) : mayCreate(strapi, ctx, type);
    if (!may) throw new errors.ForbiddenError();
    const now = clock();
    if (now.getTime() - tidied > hour) {
      tidied = now.getTime();
      await forgetOldEditing(strapi, now);
    }
    ctx.body = await report(strapi, { form, type, id, editor: editorOf(strapi) }, { wants, takeFrom, copy }, now);
  };

  const answerCopies = async (ctx: Context) => {
    const { type, id } = read(entry.partial(), ctx.query);
    ctx.body = { copies: await copiesOf(strapi, editorOf(strapi).id, type && { type, id: id ?? null }, clock()) };
  };

  const forOwn = (act: typeof leave) => async (ctx: Context) => {
    await act(strapi, { ...read(form, bodyOf(ctx)), editorId: editorOf(strapi).id });
    ctx.body = {};
  };

  serveAdmin(strapi, [
    { method: 'POST', path: '/editing/report', handler: answerReport },
    { method: 'GET', path: '/editing/copies', handler: answerCopies },
    { method: 'POST', path: '/editing/leave', handler: forOwn(leave) },
    { method: 'POST', path: '/editing/drop', handler: forOwn(dropCopy) },
  ]);
}

function bodyOf(ctx: Context): unknown {
  return (ctx.request as { body?: unknown }).body;
}

function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}

function editorOf(strapi: Core.Strapi): { id: number; name: string } {
  const actor = currentActor(strapi);
  if (!actor?.id) throw new errors.UnauthorizedError();
  return { id: actor.id, name: actor.name };
}
