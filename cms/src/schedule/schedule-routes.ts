import { entryTypes } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { isPermitted } from '../access/permitted.ts';
import type { EntryAction } from '../access/permitted.ts';
import { hasDrafts, uidOf } from '../change-log/entry-uids.ts';
import { isPublic } from '../change-log/record-changes.ts';
import { confirmationOf } from '../guard/finding.ts';
import { inspectEntry } from '../guard/guard.ts';
import type { AllSchedules, EntrySchedules, NamedSchedule } from './answers.ts';
import { cancelSchedule, setSchedule } from './set-schedule.ts';
import { pastSchedules, scheduleById, scheduledEntries, shown, waitingRows } from './schedules.ts';
import type { Schedule, ScheduledEntry, ScheduleRow } from './schedules.ts';
import { words } from './words.ts';

const day = 24 * 60 * 60 * 1000;
/** How long the home screen tells of what went wrong. */
const told = 3 * day;

const entryShape = z.object({ type: z.enum(entryTypes), id: z.string().min(1).max(64) });
const wantedShape = z.object({ action: z.enum(['publish', 'unpublish']), at: z.iso.datetime({ offset: true }) });

/**
 * What the admin asks about schedules: `GET /schedules` (all that the editor may read), `GET` and `POST
 * /schedules/:type/:id` (those of an entry; set one), `DELETE /schedules/:number`.
 */
export function serveSchedules(strapi: Core.Strapi): void {
  serveAdmin(strapi, [
    { method: 'GET', path: '/schedules', handler: (ctx) => all(strapi, ctx) },
    { method: 'GET', path: '/schedules/:type/:id', handler: (ctx) => ofEntry(strapi, ctx) },
    { method: 'POST', path: '/schedules/:type/:id', handler: (ctx) => set(strapi, ctx) },
    { method: 'DELETE', path: '/schedules/:number', handler: (ctx) => cancel(strapi, ctx) },
  ]);
}

async function all(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const past = await pastSchedules(strapi, { since: new Date(Date.now() - told), limit: 30 });
  const body: AllSchedules = {
    waiting: (await readable(strapi, ctx, await scheduledEntries(strapi))).slice(0, 50),
    past: (await readable(strapi, ctx, past)).slice(0, 10),
  };
  ctx.body = body;
}

async function ofEntry(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const entry = await entryFor(strapi, ctx, 'read');
  const waiting = await waitingRows(strapi, entry);
  const body: EntrySchedules = {
    waiting: waiting.map(shown),
    past: await pastSchedules(strapi, { entry, limit: 3 }),
    isPublic: await isPublic(strapi, entry.type, entry.id),
    mayPublish: await isPermitted(strapi, ctx, 'publish', entry),
    problems: await problemsOf(strapi, entry, waiting),
  };
  ctx.body = body;
}

async function set(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const entry = await entryFor(strapi, ctx, 'publish');
  const { action, at } = parsed(wantedShape, (ctx.request as { body?: unknown }).body);
  await setSchedule(strapi, { entry, action, at: new Date(at) }, new Date());
  ctx.status = 204;
}

async function cancel(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const schedule = await scheduleById(strapi, parsed(z.coerce.number().int().positive(), ctx['params'].number));
  if (!schedule) throw new errors.NotFoundError(words.notWaiting);
  if (!(await isPermitted(strapi, ctx, 'publish', schedule.entry))) throw new errors.ForbiddenError(words.forbidden);
  await cancelSchedule(strapi, schedule, new Date());
  ctx.status = 204;
}

/** The entry that the address names, if whoever asks may do so with it. */
async function entryFor(strapi: Core.Strapi, ctx: Context, action: EntryAction): Promise<ScheduledEntry> {
  const entry = parsed(entryShape, ctx['params']);
  if (!hasDrafts(strapi, entry.type)) throw new errors.ValidationError(words.noDrafts);
  if (!(await isPermitted(strapi, ctx, action, entry))) throw new errors.ForbiddenError(words.forbidden);
  return entry;
}

/** What stands in the way of a publish that waits: blocks, and warnings that were not confirmed when it was set. */
async function problemsOf(strapi: Core.Strapi, entry: ScheduledEntry, waiting: ScheduleRow[]): Promise<string[]> {
  const publish = waiting.find(({ action }) => action === 'publish');
  const inspected = publish && (await inspectEntry(strapi, entry.type, entry.id, 'draft'));
  if (!publish || !inspected) return [];
  const confirmation = confirmationOf(inspected.findings);
  const isConfirmed = !confirmation || publish.confirmations.includes(confirmation);
  return inspected.shown
    .filter(({ severity }) => severity === 'block' || (severity === 'warning' && !isConfirmed))
    .map(({ message }) => message);
}

/** Those that this editor may read, with the titles of their drafts. */
async function readable(strapi: Core.Strapi, ctx: Context, schedules: Schedule[]): Promise<NamedSchedule[]> {
  const named: NamedSchedule[] = [];
  for (const schedule of schedules) {
    const { type, id } = schedule.entry;
    if (!(await isPermitted(strapi, ctx, 'read', schedule.entry))) continue;
    const row = await strapi.db.query(uidOf(type)).findOne({ where: { documentId: id } });
    named.push({ ...schedule, title: row?.title ?? '' });
  }
  return named;
}

function parsed<T>(shape: z.ZodType<T>, input: unknown): T {
  const result = shape.safeParse(input);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}
