import { parentPort, workerData } from 'node:worker_threads';
import { readText } from './read-text.ts';

/** Reads one file in a thread of its own; a file that takes too long or too much dies with it. */
readText(workerData as Uint8Array).then(
  (read) => parentPort!.postMessage(read),
  () => parentPort!.postMessage({ text: '', problem: 'unknown' }),
);
