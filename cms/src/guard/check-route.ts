import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { uidOf } from '../change-log/entry-uids.ts';
import { confirmationOf } from './finding.ts';
import type { ShownFinding } from './finding.ts';
import { inspectEntry, isGuarded } from './guard.ts';

/** What the guard would say if this draft were published now. */
export interface CheckedEntry {
  id: string;
  title: string;
  findings: ShownFinding[];
  confirmation?: string;
}

const question = z.object({ type: z.enum(entryTypes), ids: z.array(z.string().max(64)).max(100) });

/** `POST /guard/check` with `{type, ids}`: `{entries: CheckedEntry[]}`, for people who may read these entries. */
export function serveChecks(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    routes: [
      {
        method: 'POST',
        path: '/guard/check',
        handler: (ctx: Context) => answer(strapi, ctx),
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  } as unknown as Parameters<typeof strapi.server.routes>[0]);
}

async function answer(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const asked = question.safeParse((ctx.request as { body?: unknown }).body);
  if (!asked.success || !isGuarded(asked.data.type)) {
    throw new errors.ValidationError('Ask with a type and up to 100 ids.');
  }
  const { type, ids } = asked.data;
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state['userAbility'], model: uidOf(type) });
  const entries: CheckedEntry[] = [];
  for (const id of new Set(ids)) {
    if (await mayRead(strapi, checker, type, id)) entries.push(...(await checked(strapi, type, id)));
  }
  ctx.body = { entries };
}

async function mayRead(
  strapi: Core.Strapi,
  checker: { cannot: { read(entry?: object): boolean } },
  type: EntryType,
  id: string,
): Promise<boolean> {
  if (checker.cannot.read()) return false;
  const entry = await strapi.db.query(uidOf(type)).findOne({ where: { documentId: id }, populate: ['createdBy'] });
  return entry !== null && !checker.cannot.read(entry);
}

async function checked(strapi: Core.Strapi, type: EntryType, id: string): Promise<CheckedEntry[]> {
  const inspected = await inspectEntry(strapi, type, id, 'draft');
  if (!inspected) return [];
  const { title, findings, shown } = inspected;
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  const confirmation = isBlocked ? undefined : confirmationOf(findings);
  return [{ id, title, findings: shown, ...(confirmation && { confirmation }) }];
}
