import type { Core } from '@strapi/strapi';
import { isEmpty } from '../change-log/is-empty.ts';
import { inLogTransaction } from '../change-log/log.ts';
import { corpus } from './corpus.ts';
import { storeFiles } from './store-files.ts';
import { writeDocuments } from './write/write-documents.ts';

/** How big a corpus, and which one of that size. */
export interface CorpusSize {
  articles: number;
  seed: number;
}

/**
 * Fills an empty cms with a corpus and returns how many entries it has. All entries and their lines in the log commit
 * together; a run that dies leaves at most files, which the next one with that seed finds.
 */
export async function fillWithCorpus(
  strapi: Core.Strapi,
  { articles, seed }: CorpusSize,
  { now, onProgress }: { now: Date; onProgress: (count: number) => void },
): Promise<number> {
  await refuseContent(strapi);
  const files = await storeFiles(strapi, seed);
  return inLogTransaction(strapi, async ({ trx }) => {
    // An editor may have been faster.
    await refuseContent(strapi);
    return writeDocuments(strapi, trx, corpus({ articles, seed, files }), { now, onProgress });
  });
}

async function refuseContent(strapi: Core.Strapi): Promise<void> {
  if (await isEmpty(strapi)) return;
  throw new Error(
    'The database has entries already, or had some. A corpus fills empty databases only: ' +
      'set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
  );
}
