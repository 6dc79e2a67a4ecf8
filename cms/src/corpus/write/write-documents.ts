import { randomUUID } from 'node:crypto';
import { entryTypes } from '@ban-tin/shared/change';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../../change-log/entry-uids.ts';
import type { Transaction } from '../../change-log/log.ts';
import type { CorpusDocument } from '../document.ts';
import { documentIdOf } from '../random.ts';
import { modelOf } from './model.ts';
import type { Model } from './model.ts';
import { rowWriter } from './row-writer.ts';
import type { Version } from './row-writer.ts';
import { collectRows } from './rows.ts';

const changeUid = 'api::publishing.change';
/** So many entries wait in memory before their rows are inserted. */
const batch = 500;

/**
 * Inserts published entries, with their lines in the change log, as Strapi's document service would have left them. Which
 * rows these are follows from the models alone; what an entry refers to must come before it. Must run inside a log
 * transaction on a cms without entries. Returns how many there were.
 */
export async function writeDocuments(
  strapi: Core.Strapi,
  trx: Transaction,
  documents: Iterable<CorpusDocument>,
  { now, onProgress = () => {} }: { now: Date; onProgress?: (count: number) => void },
): Promise<number> {
  const models = modelsOf(strapi, [...entryTypes.map(uidOf), changeUid]);
  const rows = await collectRows(strapi, trx, [...models.values()]);
  const rowIds = new Map<string, Record<Version, number>>();
  const writeRow = rowWriter(models, rows, (documentId, version) => {
    const ids = rowIds.get(documentId);
    if (!ids) throw new Error(`The entry ${documentId} is referred to before it was written. Write it first.`);
    return ids[version];
  });

  let count = 0;
  for (const { type, id, at, data } of documents) {
    const model = models.get(uidOf(type))!;
    const values = { ...data, documentId: id, createdAt: at, updatedAt: at, publishedAt: at };
    checkFields(model, values);
    const draft = model.hasDrafts ? writeRow(model.uid, { ...values, publishedAt: null }, 'draft') : undefined;
    const published = writeRow(model.uid, values, 'published');
    rowIds.set(id, { draft: draft ?? published, published });
    writeRow(changeUid, changeLine(type, id, now), 'published');

    count += 1;
    if (count % batch) continue;
    await rows.flush();
    onProgress(count);
  }
  await rows.flush();
  await rows.finish();
  return count;
}

/** The models of types, and of the components in them. */
function modelsOf(strapi: Core.Strapi, uids: readonly UID.Schema[]): Map<string, Model> {
  const models = new Map<string, Model>();
  const add = (uid: UID.Schema): void => {
    if (models.has(uid)) return;
    const model = modelOf(strapi, uid);
    models.set(uid, model);
    model.components.forEach(({ component }) => add(component));
  };
  uids.forEach(add);
  return models;
}

/** Random like every line of the log, so that a reader can tell two logs apart. */
function changeLine(entryType: string, entryId: string, now: Date): Record<string, unknown> {
  const nonce = randomUUID();
  const moments = { createdAt: now, updatedAt: now, publishedAt: now };
  return { documentId: documentIdOf(nonce), action: 'publish', entryType, entryId, nonce, ...moments };
}

function checkFields({ uid, columns, components, relations, media }: Model, values: object): void {
  const known = new Set([...columns, ...components, ...relations, ...media].map(({ field }) => field));
  const unknown = Object.keys(values).find((field) => !known.has(field));
  if (unknown) throw new Error(`${uid} has no field "${unknown}" of its own. Correct the entry, or its schema.`);
}
