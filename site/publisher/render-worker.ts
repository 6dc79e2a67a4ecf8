import { parentPort, workerData } from 'node:worker_threads';
import type { Answer } from '../src/content/ask.ts';
import { ContentStore } from '../src/content/store.ts';
import type { Compile } from './compile.ts';
import { fileOf } from './live-files.ts';
import type { RenderedPage } from './records.ts';
import { recordOf, renderPages } from './render.ts';
import type { Failure } from './render.ts';
import type { PageRoute } from './route-claims.ts';
import { loadSiteCode } from './site-code.ts';
import { writeToTree } from './tree-files.ts';
import type { TreePlace } from './tree-files.ts';

/** What a worker is started with. */
export interface WorkerOrder {
  storeFile: string;
  compile: Compile;
  place: TreePlace;
}

/** What a worker answers to a batch of routes. */
export interface Batch {
  pages: RenderedPage[];
  answers: [string, Pick<Answer, 'digest' | 'reads'>][];
  failures: Failure[];
  /** How many pages are not what the live tree holds. */
  changed: number;
}

const { storeFile, compile, place } = workerData as WorkerOrder;
const code = await loadSiteCode(compile);
const content = ContentStore.openForReading(storeFile);

parentPort!.on('message', async (routes: PageRoute[]) => {
  const answers = new Map<string, Answer>();
  const { pages, failures } = await renderPages(code, content, answers, routes);
  const batch: Batch = { pages: [], failures, answers: [], changed: 0 };
  for (const page of pages) {
    if (await writeToTree(place, fileOf(page.route.path), page.bytes)) batch.changed += 1;
    batch.pages.push(recordOf(page));
  }
  batch.answers = [...answers].map(([key, { digest, reads }]) => [key, { digest, reads }]);
  parentPort!.postMessage(batch);
});
parentPort!.postMessage('ready');
