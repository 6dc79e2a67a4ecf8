import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch, WorkerOrder } from './render-worker.ts';
import type { PageRoute } from './route-claims.ts';

const batchSize = 50;
/** Megabytes for what is young: V8 would take more, and each worker has its own. */
const maxYoungGenerationSizeMb = 16;

/**
 * Renders routes into a tree on all cores. Each worker reads the store for itself; `take` gets the finished batches one
 * by one. Rejects when a worker dies; the others are ended.
 */
export async function renderOnAllCores(
  order: WorkerOrder,
  routes: PageRoute[],
  take: (batch: Batch) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(routes.length / batchSize) }, (_, index) =>
    routes.slice(index * batchSize, (index + 1) * batchSize),
  );
  const count = Math.min(availableParallelism(), batches.length);
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL('render-worker.ts', import.meta.url), {
        workerData: order,
        resourceLimits: { maxYoungGenerationSizeMb },
      }),
  );
  try {
    await Promise.all(workers.map((worker) => work(worker, batches, take)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Gives one worker a batch whenever it has none, until there are no more. */
function work(worker: Worker, batches: PageRoute[][], take: (batch: Batch) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveNext = () => {
      const batch = batches.shift();
      if (batch) worker.postMessage(batch);
      else resolve();
    };
    worker.on('message', (message: 'ready' | Batch) => {
      try {
        if (message !== 'ready') take(message);
        giveNext();
      } catch (error) {
        reject(error as Error);
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A render worker ended with exit code ${code}.`)));
  });
}
