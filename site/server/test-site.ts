/** A real data directory, a real server and a client that hides nothing, for the tests of this folder. */
import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { PublicSite } from './headers.ts';
import { createSiteServer } from './serve.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  bytes: Buffer;
  /** Decoded. */
  text: string;
}

export interface TestSite {
  dataDir: string;
  tree: string;
  server: Server;
  port: number;
  logged: string[];
  get(path: string, headers?: OutgoingHttpHeaders, method?: string): Promise<Answer>;
  /** Puts a file into the tree as the publisher does: whole, with its copies. */
  put(path: string, content: string | Buffer, options?: PutOptions): Promise<void>;
  setAddresses(addresses: unknown): Promise<void>;
}

export interface PutOptions {
  copies?: boolean;
  /** Milliseconds; the time of writing when absent. */
  mtime?: number;
}

/** An empty live folder behind a server; all of it goes when the test ends. */
export async function openTestSite({
  build = true,
  ...site
}: Partial<PublicSite> & { build?: boolean } = {}): Promise<TestSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ban-tin-site-'));
  const tree = join(dataDir, 'site', 'trees', 'one');
  await mkdir(tree, { recursive: true });
  if (build) await symlink(tree, join(dataDir, 'site', 'current'));
  const logged: string[] = [];
  const server = createSiteServer({
    ...{ dataDir, siteUrl: 'http://127.0.0.1', ...site },
    log: (line) => logged.push(line),
  });
  const port = await listen(server);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    dataDir,
    tree,
    server,
    port,
    logged,
    get: (path, headers, method) => fetchRaw(port, path, headers, method),
    put: (path, content, options) => putFile(join(tree, path), content, options),
    setAddresses: (addresses) => replaceFile(join(dataDir, 'site', 'addresses.json'), JSON.stringify(addresses)),
  };
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

let written = 0;

/** Writes under another name, then renames. */
export async function replaceFile(file: string, content: string | Buffer, mtime?: number): Promise<void> {
  const temporary = join(dirname(file), `.new-${written++}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(temporary, content);
  if (mtime !== undefined) await utimes(temporary, new Date(mtime), new Date(mtime));
  await rename(temporary, file);
}

async function putFile(file: string, content: string | Buffer, { copies = false, mtime }: PutOptions = {}) {
  const at = mtime ?? Date.now();
  if (copies) {
    await replaceFile(`${file}.br`, brotliCompressSync(content), at);
    await replaceFile(`${file}.gz`, gzipSync(content), at);
  }
  await replaceFile(file, content, at);
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends the path as it is, and decodes nothing but a copy of the body. Rejects when the body is cut short. */
export function fetchRaw(
  port: number,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const known = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const sent = request({ port, path, headers: known, method, agent, host: '127.0.0.1' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = () => decode(bytes, response.headers['content-encoding']).toString();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          get text() {
            return text();
          },
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

function decode(bytes: Buffer, coding: string | undefined): Buffer {
  if (coding === 'br') return brotliDecompressSync(bytes);
  if (coding === 'gzip') return gunzipSync(bytes);
  return bytes;
}

/** Writes bytes into a connection and reads all that comes until the server ends it. */
export function talk(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (heard += chunk));
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}
