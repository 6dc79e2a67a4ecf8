import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isPermitted } from '../access/permitted.ts';
import { fileUid } from '../change-log/entry-uids.ts';
import { usesOf } from './uses.ts';
import type { FileUse, StoredFile } from './uses.ts';
import { inUseSentence } from './words.ts';

/** An entry that holds a file back, as the admin lists it. Without a title: whoever asks may not read it. */
export interface ShownUse extends Omit<FileUse, 'title'> {
  title?: string;
  /** "Tin bài". */
  typeName: string;
}

/** What a refused deletion answers under `error.details`. */
export interface DeletionRefusal {
  uses: ShownUse[];
  /** How many more there are. */
  more: number;
}

const folderUid = 'plugin::upload.folder';
const mostShown = 50;

/** Services and controllers of the upload plugin through which files are deleted. */
interface Deleting {
  upload: { remove(file: StoredFile): Promise<unknown> };
  file: { deleteByIds(ids?: number[]): Promise<unknown> };
  folder: { deleteByIds(ids?: number[]): Promise<unknown> };
  'admin-folder-file': { deleteMany(ctx: Context): Promise<unknown> };
}

/**
 * Refuses to delete a file that an entry uses, draft or published, and says which. Of many that are deleted at once, by
 * themselves or with their folders, all go or none.
 */
export function keepUsedFiles(strapi: Core.Strapi): void {
  const checked = new AsyncLocalStorage<true>();
  const after = async <T>(files: () => Promise<StoredFile[]>, work: () => Promise<T>): Promise<T> => {
    if (!checked.getStore()) await refuseUsed(strapi, await files());
    return checked.run(true, work);
  };
  const wrap = <K extends keyof Deleting>(
    kind: 'services' | 'controllers',
    name: K,
    change: (before: Deleting[K]) => object,
  ) => {
    const registry = strapi.get(kind) as { get(uid: string): Deleting[K]; set(uid: string, value: () => object): void };
    const before = registry.get(`plugin::upload.${name}`);
    const changed = { ...before, ...change(before) };
    registry.set(`plugin::upload.${name}`, () => changed);
  };

  wrap('services', 'upload', (before) => ({
    remove: (file: StoredFile) =>
      after(
        async () => [file],
        () => before.remove(file),
      ),
  }));
  wrap('services', 'file', (before) => ({
    deleteByIds: (ids: number[] = []) =>
      after(
        () => filesOf(strapi, ids, []),
        () => before.deleteByIds(ids),
      ),
  }));
  wrap('services', 'folder', (before) => ({
    deleteByIds: (ids: number[] = []) =>
      after(
        () => filesOf(strapi, [], ids),
        () => before.deleteByIds(ids),
      ),
  }));
  wrap('controllers', 'admin-folder-file', (before) => ({
    deleteMany(ctx: Context) {
      const { fileIds, folderIds } = ((ctx.request as { body?: object }).body ?? {}) as Record<string, unknown>;
      return after(
        () => filesOf(strapi, numbers(fileIds), numbers(folderIds)),
        () => before.deleteMany(ctx),
      );
    },
  }));
}

async function filesOf(strapi: Core.Strapi, ids: number[], folderIds: number[]): Promise<StoredFile[]> {
  const folders = folderIds.length
    ? await strapi.db.query(folderUid).findMany({ where: { id: { $in: folderIds } }, select: ['path'] })
    : [];
  const inside = folders.flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }]);
  const where = { $or: [{ id: { $in: ids } }, ...inside] };
  return strapi.db.query(fileUid).findMany({ where, select: ['id', 'name', 'url'] });
}

async function refuseUsed(strapi: Core.Strapi, files: StoredFile[]): Promise<void> {
  const uses = files.length ? await usesOf(strapi, files) : [];
  if (!uses.length) return;
  const shown = await Promise.all(uses.slice(0, mostShown).map((use) => shownUse(strapi, use)));
  const details: DeletionRefusal = { uses: shown, more: uses.length - shown.length };
  const names = [...new Set(uses.flatMap((use) => use.files))];
  throw new errors.ValidationError(inUseSentence(names, uses.length), details);
}

async function shownUse(strapi: Core.Strapi, { title, ...use }: FileUse): Promise<ShownUse> {
  const ctx = strapi.requestContext.get() as Context | undefined;
  const typeName = strapi.contentType(`api::${use.type}.${use.type}`).info.displayName;
  const mayRead = !ctx?.state?.['userAbility'] || (await isPermitted(strapi, ctx, 'read', use));
  return { ...use, typeName, ...(mayRead && { title }) };
}

function numbers(values: unknown): number[] {
  return Array.isArray(values) ? values.map(Number).filter(Number.isInteger) : [];
}
