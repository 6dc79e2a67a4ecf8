/**
 * Why this is not the `send` package: `send` 1.2.1 asks `fs.stat(path)` for the length and the tag, then opens the path
 * again for the bytes. A release that renames a new version into place between the two gives the old length with the
 * new bytes: a page cut short, or a connection that waits for bytes that never come. Its tag also counts milliseconds
 * and knows no coding. Here the file is open before its length is asked. What remains of `send` are the packages that
 * it is made of: `fresh` and `range-parser`.
 */
import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import parseRange from 'range-parser';
import type { Headers } from './headers.ts';
import type { LiveFile } from './live-folder.ts';
import { messages } from './messages.ts';

/** Answers with an open file: whole, in part, or not at all if the client has it. Does not close it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: LiveFile,
  headers: Headers,
): Promise<void> {
  const { 'Content-Type': type, 'Content-Disposition': disposition, ...always } = headers;
  const lastModified = lastModifiedOf(file);
  Object.assign(always, negotiationHeaders(file), { ETag: file.etag, 'Accept-Ranges': 'bytes' });
  if (lastModified !== undefined) always['Last-Modified'] = lastModified;

  if (!isWanted(request, file)) return sendText(request, response, 412, messages.preconditionFailed, always);
  if (isFresh(request, file.etag, lastModified)) {
    response.writeHead(304, always).end();
    return;
  }
  const range = askedRange(request, file, lastModified);
  if (range === 'unsatisfiable') {
    const contentRange = { 'Content-Range': `bytes */${file.size}` };
    return sendText(request, response, 416, messages.rangeNotSatisfiable, { ...always, ...contentRange });
  }
  Object.assign(always, bodyHeaders(file), { 'Content-Type': type });
  if (disposition !== undefined) always['Content-Disposition'] = disposition;
  if (range === undefined) return sendBytes(request, response, file, 200, always, 0, file.size);
  always['Content-Range'] = `bytes ${range.start}-${range.end}/${file.size}`;
  return sendBytes(request, response, file, 206, always, range.start, range.end - range.start + 1);
}

/** Answers with a file that stands for another, such as 404.html: no tag, no part, never "you have it". */
export async function sendInstead(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: LiveFile,
  headers: Headers,
): Promise<void> {
  const all = { ...headers, ...negotiationHeaders(file), ...bodyHeaders(file) };
  return sendBytes(request, response, file, status, all, 0, file.size);
}

/** Answers with a short text of our own. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Headers,
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

function negotiationHeaders(file: LiveFile): Headers {
  return file.negotiated ? { Vary: 'Accept-Encoding' } : {};
}

function bodyHeaders(file: LiveFile): Headers {
  return file.coding === 'identity' ? {} : { 'Content-Encoding': file.coding };
}

/**
 * Nothing while the file is younger than two seconds: the date counts whole seconds, and a reader who holds the first of
 * two versions of one second must not be told that nothing changed.
 */
function lastModifiedOf(file: LiveFile): string | undefined {
  return Date.now() - file.modifiedMs > 2000 ? new Date(file.modifiedMs).toUTCString() : undefined;
}

/** `If-Match` and `If-Unmodified-Since`: a download goes on only with the version it began with. */
function isWanted(request: IncomingMessage, file: LiveFile): boolean {
  const tags = request.headers['if-match'];
  if (tags !== undefined) return tags === '*' || tags.split(',').some((tag) => tag.trim() === file.etag);
  const since = Date.parse(request.headers['if-unmodified-since'] ?? '');
  return Number.isNaN(since) || Math.floor(file.modifiedMs / 1000) * 1000 <= since;
}

function isFresh(request: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  // The very date, as nginx does: after a restored backup a file can be older than the one the client has.
  const sameDate = lastModified === request.headers['if-modified-since'];
  return fresh(request.headers, { etag, 'last-modified': sameDate ? lastModified : undefined });
}

function askedRange(
  request: IncomingMessage,
  file: LiveFile,
  lastModified: string | undefined,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const { range, 'if-range': condition } = request.headers;
  if (range === undefined || !range.startsWith('bytes=') || request.method !== 'GET') return undefined;
  if (condition !== undefined && condition !== file.etag && condition !== lastModified) return undefined;
  const ranges = parseRange(file.size, range, { combine: true });
  // "The last 500 bytes" of a shorter file is all of it (RFC 9110, 14.1.2); the package calls it unsatisfiable.
  if (ranges === -1) return /^bytes=-0*[1-9]\d*$/.test(range) ? undefined : 'unsatisfiable';
  // Several parts would need a multipart answer; the whole file is as right, and nobody asks for parts of a page.
  return ranges === -2 || ranges.length !== 1 ? undefined : ranges[0];
}

const chunkSize = 64 * 1024;

async function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  file: LiveFile,
  status: number,
  headers: Headers,
  start: number,
  length: number,
): Promise<void> {
  const all = { ...headers, 'Content-Length': length };
  if (request.method === 'HEAD' || length === 0) {
    response.writeHead(status, all).end();
  } else if (length <= chunkSize) {
    const bytes = await readExactly(file.handle, start, length);
    response.writeHead(status, all).end(bytes);
  } else {
    response.writeHead(status, all);
    await pipeline(chunks(file.handle, start, length), response);
  }
}

async function* chunks(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += chunkSize) {
    yield await readExactly(handle, start + done, Math.min(chunkSize, length - done));
  }
}

/** Throws where somebody cut the file in place: a broken connection tells a client so, a short body does not. */
async function readExactly(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, start + done);
    if (bytesRead === 0) throw new Error('The file became shorter while it was being sent.');
    done += bytesRead;
  }
  return buffer;
}
