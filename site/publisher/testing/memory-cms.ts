import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Change, ChangeAction, Cursor, EntryData, EntryRef, Receipt } from '@ban-tin/shared/change';
import type { PreviewAnswer } from '@ban-tin/shared/preview-link';

/**
 * The publisher's side of a cms, in memory: published entries, the change log and the files, served over HTTP. For tests
 * that make hundreds of changes, or want the cms to forget, to stop or to lie.
 */
export class MemoryCms {
  readonly entries = new Map<string, EntryData>();
  readonly files = new Map<string, Buffer>();
  readonly receipts: Receipt[] = [];
  /** What is answered to the holders of preview links, by their tokens. */
  readonly previews = new Map<string, PreviewAnswer>();
  changes: Change[] = [];
  isDown = false;
  /** Changes what is answered to a path; `cut` breaks the answer off in its middle. */
  interfere: ((path: string, answer: string | Buffer | undefined) => string | Buffer | undefined | 'cut') | undefined;
  readonly #server: Server;
  #number = 0;
  #nonces = 0;

  constructor() {
    this.#log('begin');
    this.#server = createServer((request, response) => {
      if (this.isDown) return void request.socket.destroy();
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const url = new URL(request.url!, 'http://cms.invalid');
        const body = chunks.length ? (JSON.parse(Buffer.concat(chunks).toString()) as unknown) : undefined;
        const truth = this.#answer(url, body);
        const answer = this.interfere ? this.interfere(url.pathname, truth) : truth;
        if (answer === 'cut') return cutOff(response, truth);
        response.writeHead(answer === undefined ? 404 : 200).end(answer);
      });
    });
  }

  /** The last line of the log. */
  get head(): Cursor {
    const { number, nonce } = this.changes.at(-1)!;
    return { number, nonce };
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  publish(entry: EntryData): void {
    this.entries.set(keyOf(entry), structuredClone(entry));
    this.#log('publish', entry);
  }

  remove(ref: EntryRef, action: 'unpublish' | 'delete' | 'erase' = 'delete'): void {
    this.entries.delete(keyOf(ref));
    this.#log(action, ref);
  }

  /** Forgets everything after a place in the log, as a restored backup does, and holds these entries instead. */
  restore(length: number, entries: EntryData[]): void {
    this.changes = this.changes.slice(0, length);
    this.#number = this.changes.at(-1)!.number;
    this.entries.clear();
    for (const entry of entries) this.entries.set(keyOf(entry), structuredClone(entry));
  }

  #log(action: ChangeAction, ref?: EntryRef): void {
    this.#number += 1;
    this.changes.push({
      number: this.#number,
      nonce: `n${(this.#nonces += 1)}`,
      action,
      ...(ref && { type: ref.type, id: ref.id }),
      at: new Date(0).toISOString(),
    });
  }

  #answer({ pathname, searchParams }: URL, body: unknown): string | Buffer | undefined {
    const { head } = this;
    if (pathname === '/api/publishing/changes') {
      const after = Number(searchParams.get('after'));
      const known = this.changes.some(
        (change) => change.number === after && change.nonce === searchParams.get('nonce'),
      );
      const changes = this.changes.filter((change) => change.number > after);
      return JSON.stringify(known ? { known, changes, head } : { known, head });
    }
    if (pathname === '/api/publishing/receipts') {
      this.receipts.push(body as Receipt);
      return '{}';
    }
    if (pathname === '/api/publishing/preview') {
      return JSON.stringify(this.previews.get((body as { token: string }).token) ?? { refused: 'invalid' });
    }
    if (pathname === '/api/publishing/entries' && body)
      return JSON.stringify(this.#named((body as { refs: EntryRef[] }).refs));
    if (pathname === '/api/publishing/entries') {
      const entries = [...this.entries.values()].map((entry) => ({ line: 'entry', entry }));
      const lines = [{ line: 'head', epoch: 'e', cursor: head }, ...entries, { line: 'tail', count: entries.length }];
      return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    }
    return this.files.get(pathname);
  }

  #named(refs: EntryRef[]) {
    const found = refs.map((ref) => ({ ref, entry: this.entries.get(keyOf(ref)) }));
    return {
      entries: found.flatMap(({ entry }) => entry ?? []),
      media: [],
      missing: found.flatMap(({ ref, entry }) => (entry ? [] : [ref])),
    };
  }
}

function cutOff(response: ServerResponse, whole: string | Buffer = ''): void {
  response.writeHead(200, { 'content-length': Buffer.byteLength(whole) });
  response.write(Buffer.from(whole).subarray(0, Buffer.byteLength(whole) / 2), () => response.destroy());
}

function keyOf({ type, id }: EntryRef): string {
  return `${type}/${id}`;
}
