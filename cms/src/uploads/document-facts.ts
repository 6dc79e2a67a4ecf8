import { AsyncLocalStorage } from 'node:async_hooks';
import type { DocumentFacts } from '@ban-tin/shared/change';
import type { Core } from '@strapi/strapi';
import { fileUid } from '../change-log/entry-uids.ts';

const content = new AsyncLocalStorage<{ document: DocumentFacts | undefined }>();

/** Gives files of the media library a column for what was read of a document, and fills it in the write that stores one. */
export function keepDocumentFacts(strapi: Core.Strapi): void {
  const file = strapi.contentType(fileUid) as unknown as { attributes: Record<string, unknown> };
  file.attributes['document'] = { type: 'json', configurable: false };
  const fill = ({ params }: { params: { data?: Record<string, unknown> } }) => {
    const read = content.getStore();
    if (read && params.data) params.data['document'] = read.document ?? null;
  };
  strapi.db.lifecycles.subscribe({ models: [fileUid], beforeCreate: fill, beforeUpdate: fill });
}

/** Stores a file (a new one, or new content of one) with what was read of it. */
export function storeWith<T>(document: DocumentFacts | undefined, store: () => Promise<T>): Promise<T> {
  return content.run({ document }, store);
}
