import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { inspectDocument } from './inspect-document.ts';

void inspectDocument(readFileSync(workerData as string)).then((inspected) => parentPort!.postMessage(inspected));
