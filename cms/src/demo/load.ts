import type { Core } from '@strapi/strapi';
import { hasDrafts, uidOf } from '../change-log/entry-uids.ts';
import { isEmpty } from '../change-log/is-empty.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { demoContent } from './content.ts';
import { resolveReferences } from './references.ts';
import type { Reference } from './references.ts';
import { uploadPictures } from './upload-pictures.ts';

/**
 * Fills an empty cms with the demo content, once in its life. Returns whether it did.
 *
 * Entries and the mark that they are there commit together; a load that dies leaves at most pictures, which the next one
 * finds by their names. Pictures are uploaded before, so that no transaction waits for image work.
 */
export async function loadDemoContent(strapi: Core.Strapi): Promise<boolean> {
  const mark = strapi.store({ type: 'core', name: 'demo' });
  const isWanted = async () => (await mark.get({ key: 'state' })) !== 'done' && (await isEmpty(strapi));

  if (!(await isWanted())) return false;
  await mark.set({ key: 'state', value: 'begun' });
  const pictureIds = await uploadPictures(strapi);

  return inLogTransaction(strapi, async () => {
    // Another instance on the same database may have been faster.
    if (!(await isWanted())) return false;
    await createEntries(strapi, pictureIds);
    await mark.set({ key: 'state', value: 'done' });
    return true;
  });
}

async function createEntries(strapi: Core.Strapi, pictureIds: Map<string, number>): Promise<void> {
  const documentIds = new Map<string, string>();
  const idOf = ({ refersTo, key }: Reference) => {
    const id = refersTo === 'picture' ? pictureIds.get(key) : documentIds.get(`${refersTo}:${key}`);
    if (id === undefined) throw new Error(`The demo content has no ${refersTo} "${key}" before it is referred to.`);
    return id;
  };

  for (const [type, entries] of demoContent) {
    for (const [key, entry] of Object.entries(entries)) {
      const data = resolveReferences(entry, idOf) as Record<string, unknown>;
      const { documentId } = await strapi
        .documents(uidOf(type))
        .create({ data, ...(hasDrafts(strapi, type) && { status: 'published' }) } as object);
      documentIds.set(`${type}:${key}`, documentId);
    }
  }
}
