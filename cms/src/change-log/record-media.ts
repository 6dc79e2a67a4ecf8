import type { Core } from '@strapi/strapi';
import { fileUid } from './entry-uids.ts';
import { appendChange, inLogTransaction } from './log.ts';

type Params = { where?: object };
type WriteOne = (uid: string, params: Params) => Promise<{ documentId: string } | null>;
/** `createMany` alone names its rows. */
type WriteMany = (uid: string, params?: Params) => Promise<{ count: number; ids: number[] }>;

const single = ['create', 'update', 'delete'] as const;
const many = ['createMany', 'updateMany', 'deleteMany'] as const;

/**
 * Records uploads, changes and deletions of media. They pass neither the document service nor one service method of the
 * upload plugin (folders delete files, replacing works on images for seconds), so the row's own write is wrapped: a
 * transaction around the whole of `replace` would hold SQLite's only connection during the image work.
 */
export function recordMediaChanges(strapi: Core.Strapi, onRecorded: () => void): void {
  const manager = strapi.db.entityManager;

  for (const method of single) {
    const write = manager[method].bind(manager) as WriteOne;
    manager[method] = async (uid: string, params: Params) => {
      if (uid !== fileUid) return write(uid, params);
      return inLogTransaction(strapi, async ({ onCommit }) => {
        const row = await write(uid, params);
        if (row) {
          await appendChange(strapi, method === 'delete' ? 'delete' : 'publish', { type: 'media', id: row.documentId });
          onCommit(onRecorded);
        }
        return row;
      });
    };
  }

  for (const method of many) {
    const write = manager[method].bind(manager) as WriteMany;
    manager[method] = async (uid: string, params?: Params) => {
      if (uid !== fileUid) return write(uid, params);
      return inLogTransaction(strapi, async ({ onCommit }) => {
        const before = method === 'createMany' ? [] : await manager.findMany(uid, { where: params?.where });
        const result = await write(uid, params);
        const ids = method === 'createMany' ? result.ids : [];
        const rows = ids.length ? await manager.findMany(uid, { where: { id: { $in: ids } } }) : before;
        for (const { documentId } of rows) {
          await appendChange(strapi, method === 'deleteMany' ? 'delete' : 'publish', { type: 'media', id: documentId });
        }
        onCommit(onRecorded);
        return result;
      });
    };
  }
}
