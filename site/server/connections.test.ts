import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { trackConnections } from './connections.ts';
import { listen, openTestSite, type TestSite } from './test-site.ts';

const size = 20_000_000;

async function openSiteWithLargeFile(): Promise<TestSite> {
  const site = await openTestSite();
  await site.put('/media/a/b.pdf', Buffer.alloc(size, 'x'));
  await site.put('/index.html', 'trang chủ');
  return site;
}

async function send(port: number, ...paths: string[]): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
  return socket;
}

/** Counts the bytes of all bodies that are still to come, until the server ends the connection. */
async function readToEnd(socket: Socket): Promise<string> {
  let heard = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => (heard += chunk));
  await once(socket, 'close');
  return heard;
}

const close = (site: TestSite) => new Promise<void>((closed) => site.server.close(() => closed()));
const bodyLength = (answer: string) => answer.length - answer.indexOf('\r\n\r\n') - 4;

test('closing ends idle connections at once', async () => {
  const site = await openSiteWithLargeFile();
  const unused = connect(site.port, '127.0.0.1');
  await once(unused, 'connect');
  const idle = await send(site.port, '/');
  await once(idle, 'data');
  await Promise.all([close(site), readToEnd(idle), readToEnd(unused)]);
});

test('closing lets a running answer reach a slow reader to its last byte, then ends the connection', async () => {
  const site = await openSiteWithLargeFile();
  const socket = await send(site.port, '/media/a/b.pdf');
  await once(socket, 'readable');
  const closed = close(site);
  expect(bodyLength(await readToEnd(socket))).toBe(size);
  await closed;
});

test('closing cuts nothing that is written but has not left yet', async () => {
  const server = createServer((_, response) => response.end(Buffer.alloc(size, 'x')));
  trackConnections(server);
  const socket = await send(await listen(server), '/');
  await once(socket, 'readable');
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  expect(bodyLength(await readToEnd(socket))).toBe(size);
  await closed;
});

test('a request that waits behind another is answered before the connection ends', async () => {
  const site = await openSiteWithLargeFile();
  const socket = await send(site.port, '/media/a/b.pdf', '/');
  await once(socket, 'readable');
  const closed = close(site);
  expect(await readToEnd(socket)).toContain('trang chủ'.replaceAll(/./gu, (c) => Buffer.from(c).toString('latin1')));
  await closed;
});
