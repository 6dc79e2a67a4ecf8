import { readSettings } from '@ban-tin/shared/settings';
import { addDays, isDay } from '@ban-tin/shared/vietnamese/dates';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import type { Period, RoyaltyTable } from './piece.ts';
import { publishedPieces } from './published-pieces.ts';
import { totalsOf } from './totals.ts';
import { words } from './words.ts';

/** The permission to see and take along the table, given to roles under “Cài đặt”. */
export const royaltyAction = 'api::royalties.read';
const mostPieces = 10_000;
const mostDays = 366;

const day = z.string().refine(isDay);
const periodShape = z.object({ from: day, to: day });

/** `GET /royalties?from=&to=` (days): a {@link RoyaltyTable}; `GET /royalties/table.xlsx` with the same days: the workbook. */
export function serveRoyalties(strapi: Core.Strapi): void {
  serveAdmin(strapi, [
    {
      method: 'GET',
      path: '/royalties',
      handler: async (ctx) => {
        ctx.body = await tableFor(strapi, ctx, periodOf(ctx));
      },
    },
    {
      method: 'GET',
      path: '/royalties/table.xlsx',
      handler: async (ctx) => {
        const period = periodOf(ctx);
        const table = await tableFor(strapi, ctx, period);
        const { royaltyWorkbook } = await import('./workbook.ts');
        ctx.body = await royaltyWorkbook(table, period);
        ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        ctx.attachment(words.file(period.from, period.to));
      },
    },
  ]);
}

/** Lets roles be given the permission. Must come before the bootstrap of the admin, which forgets permissions unknown to it. */
export async function registerRoyaltyPermission(strapi: Core.Strapi): Promise<void> {
  const action = {
    section: 'settings',
    category: 'Nhuận bút',
    uid: 'royalties.read',
    displayName: 'Xem và tải bảng kê',
  };
  await strapi.service('admin::permission').actionProvider.register(action);
}

async function tableFor(strapi: Core.Strapi, ctx: Context, period: Period): Promise<RoyaltyTable> {
  if (!ctx.state['userAbility'].can(royaltyAction)) throw new errors.ForbiddenError(words.forbidden);
  const { siteUrl } = readSettings(process.env);
  const pieces = await publishedPieces(strapi, period, { siteUrl, limit: mostPieces + 1 });
  if (pieces.length > mostPieces) throw new errors.ValidationError(words.tooMany(mostPieces));
  return { pieces, totals: totalsOf(pieces) };
}

function periodOf(ctx: Context): Period {
  const asked = periodShape.safeParse(ctx.query);
  if (!asked.success) throw new errors.ValidationError('Ask with two days: ?from=2026-11-01&to=2026-11-30.');
  const { from, to } = asked.data;
  if (to < from) throw new errors.ValidationError(words.endsBeforeStart);
  if (addDays(from, mostDays) <= to) throw new errors.ValidationError(words.tooLong);
  return asked.data;
}
