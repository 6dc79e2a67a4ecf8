import { createHash } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileText } from './file-text.ts';

/** Milliseconds for one file. */
const deadline = 20_000;
/** Characters kept of files read before. They are nowhere but in memory. */
const mostKept = 16_000_000;

/** Reads one file after the other, each once: what was read is kept by the hash of its bytes. */
export class AttachmentReader {
  readonly #kept = new Map<string, FileText>();
  readonly #deadline: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: { deadline?: number } = {}) {
    this.#deadline = options.deadline ?? deadline;
  }

  async read(bytes: Uint8Array): Promise<FileText> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const turn = this.#last.then(async () => {
      const known = this.#kept.get(hash);
      const read = known ?? (await readInWorker(bytes, this.#deadline));
      this.#keep(hash, read);
      return read;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The latest used stays longest. */
  #keep(hash: string, read: FileText): void {
    this.#kept.delete(hash);
    this.#kept.set(hash, read);
    let sum = 0;
    for (const [key, { text }] of [...this.#kept].reverse()) {
      sum += text.length;
      if (sum > mostKept) this.#kept.delete(key);
    }
  }
}

function readInWorker(bytes: Uint8Array, deadline: number): Promise<FileText> {
  return new Promise((resolve) => {
    const worker = new Worker(path.join(__dirname, `read-in-worker${path.extname(__filename)}`), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 384 },
      env: {},
      execArgv: ['--no-warnings'],
    });
    const end = (read: FileText) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ text: '', problem: 'too-slow' }), deadline);
    worker.once('message', end);
    // Out of memory, or a file that the libraries stumble over.
    worker.once('error', () => end({ text: '', problem: 'unknown' }));
    worker.once('exit', () => end({ text: '', problem: 'unknown' }));
  });
}
