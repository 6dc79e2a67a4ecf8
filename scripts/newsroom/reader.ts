import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What readers met that they never should. Each line says where and what. */
export interface Complaints {
  /** No answer, an answer of the 5xx, or an empty one. */
  failed: string[];
  /** A body that ends before its end. */
  cut: string[];
  /** A link of a page that leads nowhere, as long as it stays there. */
  broken: string[];
  /** "You have it" to a reader who has something else. */
  stale: string[];
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

interface Held {
  etag: string;
  bytes: Buffer;
}

const codings = ['br', 'gzip', 'identity', 'gzip, br'];
const linksPerPage = 6;

/**
 * Readers who fetch pages, what they link to and what they show, as fast as they can, in every coding, and come back with
 * conditional requests. They remember everything that is wrong.
 */
export class Readers {
  readonly complaints: Complaints = { failed: [], cut: [], broken: [], stale: [] };
  requests = 0;
  /** Requests that met a connection which the server had closed, and were sent again as browsers do. */
  resent = 0;
  readonly #origin: string;
  readonly #below: (below: number) => number;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #pages = new Set(['/', '/rss.xml', '/sitemap-index.xml']);
  readonly #held = new Map<string, Held>();
  #suspects: { page: string; link: string }[] = [];
  #reading: Promise<unknown> | undefined;
  #stopped = false;

  constructor(origin: string, below: (below: number) => number) {
    this.#origin = origin;
    this.#below = below;
  }

  /** Begins to read with so many connections. */
  start(connections: number): void {
    this.#reading = Promise.all(Array.from({ length: connections }, () => this.#readOn()));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#reading;
  }

  /** To be called when no release is under way: links that led nowhere are broken if they are still there, and still do. */
  async judgeLinks(): Promise<void> {
    const suspects = this.#suspects;
    this.#suspects = [];
    for (const { page, link } of suspects) {
      const again = await this.#get(page, 'identity');
      if (again?.status !== 200 || !linksIn(page, again.bytes.toString()).includes(link)) continue;
      const target = await this.#get(link, 'identity');
      if (target && isNowhere(target)) this.complaints.broken.push(`${page} → ${link}: ${target.status}`);
    }
  }

  async #readOn(): Promise<void> {
    while (!this.#stopped) {
      const page = this.#one([...this.#pages]);
      const answer = await this.#read(page);
      if (answer && isNowhere(answer)) this.#pages.delete(page);
      if (answer?.status !== 200) continue;
      const links = linksIn(page, textOf(answer));
      for (let n = 0; n < linksPerPage && links.length && !this.#stopped; n += 1) {
        const link = this.#one(links);
        const target = await this.#read(link);
        if (target && isNowhere(target)) this.#suspects.push({ page, link });
        else if (isPage(link)) this.#pages.add(link);
      }
    }
  }

  /** Reads an address in some coding, half of the time with the tag of what is held from before. */
  async #read(address: string): Promise<Answer | undefined> {
    const coding = this.#one(codings);
    const key = `${address} ${coding}`;
    const held = this.#held.get(key);
    const isConditional = held !== undefined && this.#below(2) === 0;
    const answer = await this.#get(address, coding, isConditional ? { 'if-none-match': held.etag } : {});
    if (answer?.status === 304) {
      const now = await this.#get(address, coding);
      if (now?.headers.etag === held?.etag && now?.status === 200 && !now.bytes.equals(held!.bytes)) {
        this.complaints.stale.push(`${address} (${coding}): one tag ${held!.etag} for two contents`);
      }
      return now;
    }
    const { etag } = answer?.headers ?? {};
    if (answer?.status === 200 && etag) this.#held.set(key, { etag, bytes: answer.bytes });
    return answer;
  }

  async #get(address: string, coding: string, headers: OutgoingHttpHeaders = {}): Promise<Answer | undefined> {
    this.requests += 1;
    const where = `${address} (${coding})`;
    try {
      const answer = await this.#fetch(address, { 'accept-encoding': coding, ...headers });
      if (answer.status >= 500) this.complaints.failed.push(`${where}: ${answer.status}`);
      const problem = problemOf(address, answer);
      if (problem) this.complaints.cut.push(`${where}: ${problem}`);
      return answer;
    } catch (error) {
      this.complaints.failed.push(`${where}: ${(error as Error).message}`);
      return undefined;
    }
  }

  #fetch(address: string, headers: OutgoingHttpHeaders): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(new URL(address, this.#origin), { headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
        );
      });
      sent.setTimeout(30_000, () => sent.destroy(new Error('no answer in 30 s')));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // A connection that the server closed while it was idle; a browser sends the request again.
        if (error.code !== 'ECONNRESET' || !sent.reusedSocket) return reject(error);
        this.resent += 1;
        resolve(this.#fetch(address, headers));
      });
      sent.end();
    });
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!;
  }
}

/** What is wrong with a body; undefined if it is whole. */
function problemOf(address: string, { status, headers, bytes }: Answer): string | undefined {
  if (status !== 200) return undefined;
  const { 'content-length': length, 'content-type': type = '' } = headers;
  if (length !== undefined && Number(length) !== bytes.length) return `${bytes.length} of ${length} bytes`;
  if (!bytes.length) return 'empty';
  try {
    const text = /html|xml/.test(type) ? decode(bytes, headers['content-encoding']).toString().trimEnd() : undefined;
    if (text === undefined || /<\/(html|rss|feed|urlset|sitemapindex|opml|svg)>$/.test(text)) return undefined;
    return `ends with “${text.slice(-40)}”`;
  } catch (error) {
    return `${address} cannot be unpacked: ${(error as Error).message}`;
  }
}

function textOf({ bytes, headers }: Answer): string {
  try {
    return decode(bytes, headers['content-encoding']).toString();
  } catch {
    return '';
  }
}

function decode(bytes: Buffer, coding: string | undefined): Buffer {
  if (coding === 'br') return brotliDecompressSync(bytes);
  return coding === 'gzip' ? gunzipSync(bytes) : bytes;
}

/** The addresses on this site that a page links to or shows. */
function linksIn(page: string, html: string): string[] {
  const base = new URL(page, 'http://site.invalid');
  const values = [...html.matchAll(/(?:href|src|srcset)="([^"]+)"/g)].flatMap(([, value]) => value!.split(', '));
  return values.flatMap((value) => {
    // A place on the same page.
    if (value.startsWith('#')) return [];
    const url = URL.parse(value.split(' ')[0]!.replaceAll('&amp;', '&'), base);
    return url?.origin === base.origin ? [url.pathname] : [];
  });
}

function isPage(address: string): boolean {
  return address.endsWith('/') || address.endsWith('.xml');
}

function isNowhere({ status }: Answer): boolean {
  return status === 404 || status === 410;
}
