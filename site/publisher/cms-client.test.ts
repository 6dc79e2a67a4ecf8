import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EntryData } from '@ban-tin/shared/change';
import { afterEach, describe, expect, it } from 'vitest';
import { CmsUnavailable, MediaMissing, createCmsClient } from './cms-client.ts';

let server: Server | undefined;
afterEach(() => server?.close());

async function clientFor(listener: RequestListener) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return createCmsClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'token');
}

const head = JSON.stringify({ line: 'head', epoch: 'e', cursor: { number: 7, nonce: 'n' } });
const entry = (id: string) =>
  JSON.stringify({ line: 'entry', entry: { type: 'topic', id, name: 'Đổi mới', inlineMedia: [] } });
const tail = (count: number) => JSON.stringify({ line: 'tail', count });
const pullOf = async (body: string) => {
  const client = await clientFor((_, response) => response.end(body));
  const { cursor, entries } = await client.pull();
  return { cursor, entries: await Array.fromAsync<EntryData>(entries) };
};

describe('the stream of all entries', () => {
  it('gives the cursor of its head and every entry', async () => {
    const { cursor, entries } = await pullOf([head, entry('a'), entry('b'), tail(2)].join('\n') + '\n');
    expect(cursor).toEqual({ number: 7, nonce: 'n' });
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['its tail is missing', [head, entry('a')].join('\n') + '\n'],
    ['it ends inside a line', [head, entry('a'), entry('b').slice(0, 30)].join('\n')],
    ['its tail counts more than came', [head, entry('a'), tail(2)].join('\n') + '\n'],
    ['it has no head', [entry('a'), tail(1)].join('\n') + '\n'],
  ])('is not trusted when %s', async (_, body) => {
    await expect(pullOf(body)).rejects.toThrow(CmsUnavailable);
  });

  it('survives a character that is split between two chunks', async () => {
    const bytes = Buffer.from([head, entry('a'), tail(1)].join('\n') + '\n');
    const middle = bytes.indexOf(Buffer.from('ổ')) + 1;
    const client = await clientFor((_, response) => {
      response.write(bytes.subarray(0, middle), () => response.end(bytes.subarray(middle)));
    });
    const [topic] = await Array.fromAsync((await client.pull()).entries);
    expect(topic!['name']).toBe('Đổi mới');
  });
});

describe('a connection', () => {
  it('that the cms closes when it is used again is opened once more', async () => {
    let requests = 0;
    const client = await clientFor((request, response) => {
      requests += 1;
      if (requests === 1) request.socket.destroy();
      else response.end(JSON.stringify({ known: false, head: { number: 7, nonce: 'n' } }));
    });
    expect(await client.changesAfter({ number: 1, nonce: '' })).toMatchObject({ known: false });
    expect(requests).toBe(2);
  });
});

describe('an error', () => {
  it.each([401, 403])('names the token at %s', async (status) => {
    const client = await clientFor((_, response) => response.writeHead(status).end());
    await expect(client.changesAfter({ number: 1, nonce: '' })).rejects.toThrow('PUBLISHER_TOKEN must be the same');
  });

  it('tells a file that is not there from a cms that does not answer', async () => {
    const client = await clientFor((request, response) =>
      response.writeHead(request.url === '/uploads/x' ? 404 : 500).end(),
    );
    await expect(client.file('/uploads/x')).rejects.toThrow(MediaMissing);
    await expect(client.file('/uploads/y')).rejects.toThrow(CmsUnavailable);
    server!.close();
    await expect(createCmsClient('http://127.0.0.1:9', 't').file('/uploads/x')).rejects.toThrow(CmsUnavailable);
  });
});
