import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { uidOf } from '../change-log/entry-uids.ts';
import { doesHeadApprove, limitTo, memberships, setHeadApproves } from './limits.ts';
import { superAdmin } from './roles.ts';

/** Answer of `GET /newsroom-settings`. */
export interface NewsroomSettings {
  headApproves: boolean;
  people: { id: number; name: string; email: string; roles: string[]; mayBeLimited: boolean; organization?: string }[];
  organizations: { id: string; name: string }[];
}

const rule = z.object({ headApproves: z.boolean() });
const membership = z.object({ organization: z.string().max(64).nullable() });

/** How the newsroom works, for those who look after accounts; nothing of it belongs to the site. */
export function serveNewsroomSettings(strapi: Core.Strapi): void {
  const forAdministrators = (handler: (ctx: Context) => Promise<void>) => async (ctx: Context) => {
    if (!ctx.state['userAbility'].can('admin::users.update')) throw new errors.ForbiddenError();
    await handler(ctx);
  };
  serveAdmin(strapi, [
    {
      method: 'GET',
      path: '/newsroom-settings',
      handler: forAdministrators(async (ctx) => {
        ctx.body = await readSettings(strapi);
      }),
    },
    {
      method: 'PUT',
      path: '/newsroom-settings',
      handler: forAdministrators(async (ctx) => {
        await setHeadApproves(strapi, parse(rule, ctx).headApproves);
        ctx.body = await readSettings(strapi);
      }),
    },
    {
      method: 'PUT',
      path: '/newsroom-settings/people/:id',
      handler: forAdministrators(async (ctx) => {
        await setOrganization(strapi, Number(ctx.params['id']), parse(membership, ctx).organization);
        ctx.body = await readSettings(strapi);
      }),
    },
  ]);
}

async function readSettings(strapi: Core.Strapi): Promise<NewsroomSettings> {
  const users = await strapi.db.query('admin::user').findMany({ populate: ['roles'], orderBy: { id: 'asc' } });
  const organizations = await strapi.db
    .query(uidOf('organization'))
    .findMany({ select: ['documentId', 'name'], orderBy: { name: 'asc' } });
  const limited = await memberships(strapi);
  return {
    headApproves: await doesHeadApprove(strapi),
    people: users.map(({ id, firstname, lastname, email, roles }) => ({
      id,
      name: [lastname, firstname].filter(Boolean).join(' ') || email,
      email,
      roles: roles.map(({ name }: { name: string }) => name),
      mayBeLimited: roles.every(({ code }: { code: string }) => code !== superAdmin.code),
      ...(limited.has(id) && { organization: limited.get(id)! }),
    })),
    organizations: organizations.map(({ documentId, name }) => ({ id: documentId, name })),
  };
}

async function setOrganization(strapi: Core.Strapi, userId: number, organization: string | null): Promise<void> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id: userId } });
  if (!user) throw new errors.NotFoundError('Không có tài khoản này.');
  const where = { documentId: organization };
  if (organization && !(await strapi.db.query(uidOf('organization')).count({ where }))) {
    throw new errors.ValidationError('Không có đơn vị này.');
  }
  await limitTo(strapi, userId, organization);
}

function parse<T>(schema: z.ZodType<T>, ctx: Context): T {
  const { success, data, error } = schema.safeParse((ctx.request as { body?: unknown }).body);
  if (!success) throw new errors.ValidationError(z.prettifyError(error));
  return data;
}
