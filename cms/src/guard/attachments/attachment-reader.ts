import { createHash } from 'node:crypto';
import path from 'node:path';
import { oneAtATime } from '@ban-tin/shared/one-at-a-time';
import { inWorker } from '../../in-worker.ts';
import type { FileText } from './file-text.ts';

/** Milliseconds for one file. */
const deadline = 20_000;
/** Characters kept of files read before. They are nowhere but in memory. */
const mostKept = 16_000_000;

/** Reads one file after the other, each once: what was read is kept by the hash of its bytes. */
export class AttachmentReader {
  readonly #kept = new Map<string, FileText>();
  readonly #deadline: number;
  readonly #inTurn = oneAtATime();

  constructor(options: { deadline?: number } = {}) {
    this.#deadline = options.deadline ?? deadline;
  }

  async read(bytes: Uint8Array): Promise<FileText> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    return this.#inTurn(async () => {
      const known = this.#kept.get(hash);
      const read = known ?? (await readInWorker(bytes, this.#deadline));
      this.#keep(hash, read);
      return read;
    });
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

async function readInWorker(bytes: Uint8Array, deadline: number): Promise<FileText> {
  const module = path.join(__dirname, `read-in-worker${path.extname(__filename)}`);
  const outcome = await inWorker<FileText>(module, bytes, deadline);
  if ('answer' in outcome) return outcome.answer;
  return { text: '', problem: outcome.failure === 'too-slow' ? 'too-slow' : 'unknown' };
}
