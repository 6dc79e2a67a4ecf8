import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { serveAdmin } from '../access/admin-routes.ts';
import { isAdministrator } from '../access/is-administrator.ts';
import { isPermitted } from '../access/permitted.ts';
import type { EntryAction } from '../access/permitted.ts';
import { fileUid, hasDrafts, uidOf } from '../change-log/entry-uids.ts';
import type { FieldChange } from './compare/changes.ts';
import { compareSnapshots } from './compare/compare.ts';
import { deletedEntries } from './deleted-entries.ts';
import { restoreVersion, savedAt } from './restore.ts';
import { modelOf, typesWithHistory } from './schemas.ts';
import { isSameState, snapshotOf } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import { latestVersion, versionSnapshot, versionsOf } from './versions.ts';
import type { EntryKey, Version } from './versions.ts';

/** Answer of `GET /history/:type/:id`. */
export interface History {
  versions: Version[];
  /** The draft, if there is one: when it was saved, and whether it differs from what readers see. */
  draft?: { savedAt: string; isOther: boolean };
  hasDrafts: boolean;
  mayRestore: boolean;
  mayErase: boolean;
}

/** Answer of `GET /history/:type/:id/compare?from=3&to=4`; `draft` is a state as well, and `none` is before the first. */
export interface Comparison {
  fields: FieldChange[];
  /** The files and pictures of the texts that are still there, by their ids and addresses. */
  files: Record<string, { name: string; thumbnail?: string }>;
}

const entry = z.object({ type: z.enum(typesWithHistory), id: z.string().max(64) });
const state = z.union([z.enum(['draft', 'none']), z.coerce.number().int().positive()]);
const states = z.object({ from: state, to: state });
const order = z.object({ version: z.number().int().positive(), seen: z.iso.datetime().optional() });

/** The requests of the admin about histories. Whoever may read an entry sees its history; restoring is an update. */
export function serveHistory(strapi: Core.Strapi): void {
  const entryFor = async (ctx: Context, action: EntryAction): Promise<EntryKey> => {
    const key = parse(entry, ctx['params']);
    if (isAdministrator(ctx) || (await isPermitted(strapi, ctx, action, key))) return key;
    throw new errors.ForbiddenError('Bạn không có quyền với nội dung này.');
  };
  serveAdmin(strapi, [
    {
      method: 'GET',
      path: '/history/deleted',
      async handler(ctx) {
        if (!isAdministrator(ctx)) throw new errors.ForbiddenError('Chỉ người quản trị xem được danh sách này.');
        ctx.body = { entries: await deletedEntries(strapi) };
      },
    },
    {
      method: 'GET',
      path: '/history/:type/:id',
      async handler(ctx) {
        const key = await entryFor(ctx, 'read');
        const mayRestore = isAdministrator(ctx) || (await isPermitted(strapi, ctx, 'update', key));
        ctx.body = { ...(await historyOf(strapi, key)), mayRestore, mayErase: isAdministrator(ctx) } satisfies History;
      },
    },
    {
      method: 'GET',
      path: '/history/:type/:id/compare',
      async handler(ctx) {
        ctx.body = await compare(strapi, await entryFor(ctx, 'read'), parse(states, ctx.query));
      },
    },
    {
      method: 'POST',
      path: '/history/:type/:id/restore',
      async handler(ctx) {
        const key = await entryFor(ctx, 'update');
        const { version, seen } = parse(order, (ctx.request as { body?: unknown }).body);
        const userId = (ctx.state['user'] as { id: number }).id;
        ctx.body = await restoreVersion(strapi, key, version, { seen, userId });
      },
    },
  ]);
}

async function historyOf(strapi: Core.Strapi, key: EntryKey): Promise<Omit<History, 'mayRestore' | 'mayErase'>> {
  const draft = await snapshotOf(strapi, key, 'draft');
  const published = await latestVersion(strapi, key, 'publish');
  return {
    versions: await versionsOf(strapi, key),
    hasDrafts: hasDrafts(strapi, key.type),
    ...(draft && {
      draft: { savedAt: savedAt(draft.row), isOther: !isSameState(draft.snapshot, published?.snapshot) },
    }),
  };
}

async function compare(strapi: Core.Strapi, key: EntryKey, { from, to }: z.infer<typeof states>): Promise<Comparison> {
  const [before, after] = [await stateOf(strapi, key, from), await stateOf(strapi, key, to)];
  const fields = compareSnapshots(modelOf(strapi), uidOf(key.type), before, after);
  return { fields, files: await filesIn(strapi, fields) };
}

async function stateOf(strapi: Core.Strapi, key: EntryKey, which: 'draft' | 'none' | number): Promise<Snapshot> {
  if (which === 'none') return {};
  const snapshot =
    which === 'draft' ? (await snapshotOf(strapi, key, 'draft'))?.snapshot : await versionSnapshot(strapi, key, which);
  if (!snapshot) throw new errors.NotFoundError('Không tìm thấy phiên bản này.');
  return snapshot;
}

async function filesIn(strapi: Core.Strapi, fields: FieldChange[]): Promise<Comparison['files']> {
  const { ids, urls } = namedIn(fields);
  if (!ids.length && !urls.length) return {};
  const rows = await strapi.db
    .query(fileUid)
    .findMany({ where: { $or: [{ documentId: { $in: ids } }, { url: { $in: urls } }] } });
  const files: Comparison['files'] = {};
  for (const { documentId, url, name, mime, formats } of rows) {
    const isPicture = String(mime).startsWith('image/');
    const thumbnail = (formats?.thumbnail?.url as string | undefined) ?? (isPicture ? (url as string) : undefined);
    files[documentId] = files[url] = { name, ...(thumbnail && { thumbnail }) };
  }
  return files;
}

function namedIn(fields: FieldChange[]): { ids: string[]; urls: string[] } {
  const found = { ids: [] as string[], urls: [] as string[] };
  for (const field of fields) {
    if (field.kind === 'blocks') {
      for (const block of field.blocks) if (block.form !== 'skipped') found.urls.push(...(block.pictures ?? []));
    }
    if (field.kind === 'items') found.ids.push(...field.items.flatMap(({ file }) => file ?? []));
    const inner =
      field.kind === 'group' ? field.fields : field.kind === 'items' ? field.items.flatMap((item) => item.fields) : [];
    const below = namedIn(inner);
    found.ids.push(...below.ids);
    found.urls.push(...below.urls);
  }
  return found;
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (!result.success) throw new errors.ValidationError(z.prettifyError(result.error));
  return result.data;
}
