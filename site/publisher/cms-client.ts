import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { changesAnswer, namedEntriesAnswer, previewAnswer } from './cms-answers.ts';
import type {
  ChangesAnswer,
  Cursor,
  EntryData,
  EntryRef,
  NamedEntriesAnswer,
  PullLine,
  Receipt,
} from '@ban-tin/shared/change';
import type { PreviewAnswer } from '@ban-tin/shared/preview-link';

/** The cms did not answer, or not as it should; trying again later may help. */
export class CmsUnavailable extends Error {
  override readonly name = 'CmsUnavailable';
}

/** A media file that the cms names but does not have. */
export class MediaMissing extends Error {
  override readonly name = 'MediaMissing';
}

export interface CmsClient {
  changesAfter(cursor: Cursor): Promise<ChangesAnswer>;
  /** Everything that is published: first the head, then the entries; throws if the stream was cut off. */
  pull(): Promise<{ cursor: Cursor; entries: AsyncGenerator<EntryData> }>;
  named(refs: EntryRef[]): Promise<NamedEntriesAnswer>;
  sendReceipt(receipt: Receipt): Promise<void>;
  /** What somebody who holds a preview link is to see. */
  preview(token: string): Promise<PreviewAnswer>;
  /** The bytes of a media file, by the address that the cms gave. */
  file(url: string): Promise<Buffer>;
}

const timeout = 15_000;

/** Talks to the publisher's endpoints of the cms at `origin`, and to nothing else of it. */
export function createCmsClient(origin: string, token: string): CmsClient {
  const request = async (path: string, init: RequestInit = {}, patience = timeout): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, ...(init.body ? { 'content-type': 'application/json' } : {}) };
    let response: Response;
    try {
      const send = () => fetch(new URL(path, origin), { ...init, headers, signal: AbortSignal.timeout(patience) });
      response = await send().catch((error: Error) => {
        if (!wasKeptTooLong(error)) throw error;
        return send();
      });
    } catch (error) {
      throw new CmsUnavailable(`The cms at ${origin} does not answer (${reasonOf(error)}).`, { cause: error });
    }
    if (response.status === 401 || response.status === 403) {
      throw new CmsUnavailable(
        `The cms at ${origin} refuses the publisher (${response.status}). PUBLISHER_TOKEN must be the same for both.`,
      );
    }
    if (!response.ok)
      throw new CmsUnavailable(`The cms answered ${response.status} to ${path}: ${await response.text()}`);
    return response;
  };
  const json = async <T>(path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
    const response = await request(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
    try {
      return schema.parse(await response.json());
    } catch (error) {
      const problem = error instanceof z.ZodError ? z.prettifyError(error) : reasonOf(error);
      throw new CmsUnavailable(`The cms at ${origin} does not answer as it should to ${path} (${problem}).`, {
        cause: error,
      });
    }
  };

  return {
    async changesAfter({ number, nonce }) {
      const path = `/api/publishing/changes?after=${number}&nonce=${encodeURIComponent(nonce)}`;
      const answer = await json(path, changesAnswer);
      if (answer.known && answer.changes.some((change) => change.number <= number)) {
        throw new CmsUnavailable(`The cms at ${origin} names changes that come before those it was asked for.`);
      }
      return answer;
    },

    async pull() {
      const response = await request('/api/publishing/entries', {}, 10 * 60_000);
      const lines = linesOf(Readable.fromWeb(response.body as NodeReadableStream));
      const first = (await lines.next()).value;
      if (first?.line !== 'head') throw new CmsUnavailable('The cms sent entries without a head.');
      return { cursor: first.cursor, entries: entriesOf(lines) };
    },

    async named(refs) {
      const answer: NamedEntriesAnswer = { entries: [], media: [], missing: [] };
      for (let start = 0; start < refs.length; start += 500) {
        const asked = refs.slice(start, start + 500);
        const part = await json('/api/publishing/entries', namedEntriesAnswer, { refs: asked });
        const told = new Set(
          [...part.entries, ...part.missing, ...part.media.map(({ id }) => ({ type: 'media', id }))].map(keyOf),
        );
        const untold = asked.find((ref) => !told.has(keyOf(ref)));
        if (untold) throw new CmsUnavailable(`The cms at ${origin} says nothing of ${keyOf(untold)}.`);
        answer.entries.push(...part.entries);
        answer.media.push(...part.media);
        answer.missing.push(...part.missing);
      }
      return answer;
    },

    async sendReceipt(receipt) {
      await request('/api/publishing/receipts', { method: 'POST', body: JSON.stringify(receipt) });
    },

    preview: (token) => json('/api/publishing/preview', previewAnswer, { token }),

    async file(url) {
      const address = new URL(url, origin);
      let response: Response;
      try {
        response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
        if (response.ok) return Buffer.from(await response.arrayBuffer());
      } catch (error) {
        throw new CmsUnavailable(`The file ${address} cannot be fetched (${reasonOf(error)}).`, { cause: error });
      }
      if (response.status === 404) throw new MediaMissing(`Không tìm thấy tệp ${address.pathname} trong kho.`);
      throw new CmsUnavailable(`The cms answered ${response.status} to ${address}.`);
    },
  };
}

/** The cms closed a connection that was kept open at the very moment we used it again. All our requests repeat safely. */
function wasKeptTooLong({ cause }: Error): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes((cause as NodeJS.ErrnoException | undefined)?.code ?? '');
}

function keyOf({ type, id }: { type: string; id: string }): string {
  return `${type}/${id}`;
}

async function* entriesOf(lines: AsyncGenerator<PullLine>): AsyncGenerator<EntryData> {
  let count = 0;
  for await (const line of lines) {
    if (line.line === 'tail') {
      if (line.count === count) return;
      break;
    }
    if (line.line !== 'entry') continue;
    count += 1;
    yield line.entry;
  }
  throw new CmsUnavailable(`The stream of entries was cut off after ${count} of them.`);
}

async function* linesOf(body: Readable): AsyncGenerator<PullLine> {
  let rest = '';
  try {
    for await (const chunk of body.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) if (line) yield (JSON.parse(line) ?? {}) as PullLine;
    }
  } catch (error) {
    throw new CmsUnavailable(`The stream of entries broke off (${reasonOf(error)}).`, { cause: error });
  }
  if (rest) throw new CmsUnavailable('The stream of entries was cut off inside a line.');
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? message;
}
