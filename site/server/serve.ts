import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { parseAddress, type Address } from './address.ts';
import { addressesFrom, type Fate } from './addresses.ts';
import { trackConnections, type Running } from './connections.ts';
import { fileHeaders, mustRevalidate, securityHeaders } from './headers.ts';
import type { PublicSite } from './headers.ts';
import { liveTree, openLive, type LiveFile } from './live-folder.ts';
import { firstBuildPage, messages } from './messages.ts';
import { acceptedCodings, type Coding } from './negotiate.ts';
import { sendFile, sendInstead, sendText } from './send-file.ts';

export interface SiteServerOptions extends PublicSite {
  /** The folder that holds `site/current` and `site/addresses.json`. */
  dataDir: string;
  /** Told about what an operator should know; never about requests. */
  log?: (line: string) => void;
}

/** The built-in static server for the live folder, not yet listening. */
export function createSiteServer({ dataDir, log = () => {}, ...site }: SiteServerOptions): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    // Longer than the 60 seconds of nginx, so that a proxy never sends a request into a connection we are closing.
    keepAliveTimeout: 65_000,
    // Node would answer by itself, without our headers.
    requireHostHeader: false,
  });
  // For readers who stop reading: their files must not stay open for ever.
  server.setTimeout(120_000);

  const running = trackConnections(server);
  const find = finder(dataDir, log);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    answerRequest(request, response, find, site).catch((error: unknown) => {
      if (isReaderGone(error)) return;
      log(`Cannot answer ${request.method} ${request.url}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else sendText(request, response, 503, messages.busy, { 'Retry-After': '2', 'Cache-Control': 'no-store' });
    });
  };
  server.on('request', answer);
  // An expectation that we do not know may be ignored (RFC 9110, 10.1.1); Node would answer without our headers.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('clientError', (error, socket) => answerMalformed(error, socket, running, site));
  return server;
}

async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  find: Find,
  site: PublicSite,
): Promise<void> {
  const address = parseAddress(request.url ?? '');
  const path = typeof address === 'string' ? '/' : address.path;
  for (const [name, value] of Object.entries(securityHeaders(site, path))) response.setHeader(name, value);

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // Closing spares us the body of a request that nobody reads.
    const headers = { Allow: 'GET, HEAD', Connection: 'close' };
    return sendText(request, response, 405, messages.notAllowed, headers);
  }
  const isHostMissing = request.httpVersion === '1.1' && request.headers.host === undefined;
  if (address === 'malformed' || isHostMissing) return sendText(request, response, 400, messages.badRequest, {});

  const found = await find(address, acceptedCodings(request.headers['accept-encoding']));
  try {
    await answerWith(request, response, found, path);
  } finally {
    await found.file?.handle.close();
  }
}

async function answerWith(
  request: IncomingMessage,
  response: ServerResponse,
  found: Found,
  path: string,
): Promise<void> {
  switch (found.kind) {
    case 'file':
      return sendFile(request, response, found.file, fileHeaders(path.endsWith('/') ? `${path}index.html` : path));
    case 'moved': {
      const headers = { Location: found.location, 'Cache-Control': mustRevalidate };
      return sendText(request, response, found.permanent ? 301 : 302, messages.moved(found.location), headers);
    }
    case 'gone':
    case 'missing': {
      const status = found.kind === 'gone' ? 410 : 404;
      if (found.file) return sendInstead(request, response, status, found.file, fileHeaders('/404.html'));
      const text = found.kind === 'gone' ? messages.gone : messages.notFound;
      return sendText(request, response, status, text, { 'Cache-Control': mustRevalidate });
    }
    case 'unbuilt': {
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '2', 'Cache-Control': 'no-store' };
      return sendText(request, response, 503, firstBuildPage, headers);
    }
  }
}

type Found =
  | { kind: 'file'; file: LiveFile }
  | { kind: 'moved'; location: string; permanent: boolean; file?: undefined }
  | { kind: 'gone' | 'missing'; file: LiveFile | undefined }
  | { kind: 'unbuilt'; file?: undefined };

type Find = (address: Address | 'forbidden', codings: Coding[]) => Promise<Found>;

function finder(dataDir: string, log: (line: string) => void): Find {
  const tellFate = addressesFrom(join(dataDir, 'site', 'addresses.json'), log);

  async function findOnce(address: Address | 'forbidden', codings: Coding[]): Promise<Found> {
    const [tree, fate] = await Promise.all([liveTree(dataDir), fateOf(address)]);
    if (tree === undefined) return { kind: 'unbuilt' };
    if (fate?.kind === 'moved') return fate;
    if (fate?.kind === 'gone') return { kind: 'gone', file: await openMessage(tree, '/410.html', codings) };
    if (address !== 'forbidden') {
      const found = await openLive(dataDir, tree, address.path, codings);
      if (found.kind === 'file') return found;
      if (found.kind === 'folder') {
        return { kind: 'moved', location: `${address.encodedPath}/${address.query}`, permanent: true };
      }
    }
    return { kind: 'missing', file: await openMessage(tree, '/404.html', codings) };
  }

  async function fateOf(address: Address | 'forbidden'): Promise<Fate | undefined> {
    if (address === 'forbidden') return undefined;
    // The file by its own name is the same page.
    return tellFate(address.path.replace(/\/index\.html$/, '/'), address.query);
  }

  async function openMessage(tree: string, path: string, codings: Coding[]): Promise<LiveFile | undefined> {
    const found = await openLive(dataDir, tree, path, codings);
    return found.kind === 'file' ? found.file : undefined;
  }

  return async (address, codings) => {
    const found = await findOnce(address, codings);
    if (address === 'forbidden' || (found.kind !== 'missing' && found.kind !== 'unbuilt')) return found;
    // A release may have put another tree, or another fate, in place between our steps: look again from the start.
    await found.file?.handle.close();
    return findOnce(address, codings);
  };
}

function isReaderGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** Answers what is no HTTP, too large, or too slow, in the place of Node, whose answers lack our headers. */
function answerMalformed(error: Error, socket: Duplex, running: Running, site: PublicSite): void {
  // In the midst of another answer, the text would become a part of it.
  const answering = (running.get(socket) ?? 0) > 0;
  if (answering || !socket.writable || isReaderGone(error)) {
    socket.destroy();
    return;
  }
  const code = (error as NodeJS.ErrnoException).code;
  const status =
    code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const headers = {
    ...securityHeaders(site),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(messages.badRequest),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status}`, ...lines, '', messages.badRequest].join('\r\n'));
}
