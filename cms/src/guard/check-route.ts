import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { isPermitted } from '../access/permitted.ts';
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
  serveAdmin(strapi, [{ method: 'POST', path: '/guard/check', handler: (ctx) => answer(strapi, ctx) }]);
}

async function answer(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const asked = question.safeParse((ctx.request as { body?: unknown }).body);
  if (!asked.success || !isGuarded(asked.data.type)) {
    throw new errors.ValidationError('Ask with a type and up to 100 ids.');
  }
  const { type, ids } = asked.data;
  const entries: CheckedEntry[] = [];
  for (const id of new Set(ids)) {
    if (await isPermitted(strapi, ctx, 'read', { type, id })) entries.push(...(await checked(strapi, type, id)));
  }
  ctx.body = { entries };
}

async function checked(strapi: Core.Strapi, type: EntryType, id: string): Promise<CheckedEntry[]> {
  const inspected = await inspectEntry(strapi, type, id, 'draft');
  if (!inspected) return [];
  const { title, findings, shown } = inspected;
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  const confirmation = isBlocked ? undefined : confirmationOf(findings);
  return [{ id, title, findings: shown, ...(confirmation && { confirmation }) }];
}
