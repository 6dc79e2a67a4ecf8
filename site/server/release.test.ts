/** What readers get while the publisher releases. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openTestSite, type Answer } from './test-site.ts';

const clients = [{}, { 'accept-encoding': 'br' }, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'gzip, br' }];

interface Version {
  text: string;
  br: Buffer;
  gz: Buffer;
}

/** A text that tells by its last line whether it is whole, and of one version. */
function makeVersion(number: number, size: number): Version {
  const line = `phiên bản ${number}\n${randomBytes(size).toString('base64')}\n`;
  const text = line + createHash('sha256').update(line).digest('hex');
  const br = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  return { text, br, gz: gzipSync(text, { level: 1 }) };
}

function expectWhole(text: string): void {
  const end = text.lastIndexOf('\n') + 1;
  expect(text.slice(end)).toBe(createHash('sha256').update(text.slice(0, end)).digest('hex'));
}

/** Synchronous, so that a step takes no turn of the event loop: then the steps fall between any two of the server's. */
function replace(file: string, content: string | Buffer, mtime: number): void {
  const temporary = join(dirname(file), '.new');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(temporary, content);
  utimesSync(temporary, mtime / 1000, mtime / 1000);
  renameSync(temporary, file);
}

/** One step is done; or, after the last of a release, all requests that saw it under way must end before the next. */
type Step = 'step' | 'rest';

/** Runs the readers over and over while the release takes its steps, one a turn; fails with the first failure. */
async function whileReading(release: Iterable<Step>, readers: (() => Promise<void>)[]): Promise<void> {
  const rounds = readers.map(() => 0);
  let done = false;
  const reading = readers.map(async (read, i) => {
    while (!done) {
      await read();
      rounds[i]!++;
    }
  });
  const releasing = async () => {
    for (const step of release) {
      const before = [...rounds];
      do await nextTurn();
      while (!done && step === 'rest' && rounds.some((round, i) => round < before[i]! + 2));
      if (done) return;
    }
  };
  try {
    await Promise.race([releasing(), Promise.all(reading)]);
  } finally {
    done = true;
  }
  await Promise.all(reading);
}

test(
  'every body is one whole version, and one tag means one body, while files are replaced',
  { timeout: 120_000 },
  async () => {
    const { get, tree } = await openTestSite();
    // Growing and shrinking, below and above what is sent in one piece.
    const versions = Array.from({ length: 200 }, (_, i) =>
      makeVersion(i, i % 4 === 0 ? 45_000 + 100 * i : 100 + 50 * i),
    );
    const file = join(tree, 'index.html');
    const started = Date.now();

    function* release(number: number): Generator<Step> {
      const { text, br, gz } = versions[number % versions.length]!;
      const mtime = started + number;
      function* copies(): Generator<Step> {
        if (number % 7 === 0) rmSync(`${file}.br`, { force: true });
        else replace(`${file}.br`, br, mtime);
        yield 'step';
        if (number % 7 === 0) rmSync(`${file}.gz`, { force: true });
        else replace(`${file}.gz`, gz, mtime);
        yield 'step';
      }
      if (number % 2 === 0) yield* copies();
      replace(file, text, mtime);
      yield 'step';
      if (number % 2 === 1) yield* copies();
    }

    const bodies = new Map<string, Answer>();
    const seen = { 200: 0, 206: 0, 304: 0, br: 0, gzip: 0 };
    const remember = (answer: Answer) => {
      expect(answer.status).toBe(200);
      expectWhole(answer.text);
      const tag = answer.headers.etag!;
      expect((bodies.get(tag) ?? answer).bytes.equals(answer.bytes)).toBe(true);
      bodies.set(tag, answer);
      seen[200]++;
      const coding = answer.headers['content-encoding'];
      if (coding === 'br' || coding === 'gzip') seen[coding]++;
      return tag;
    };
    const readers = clients.flatMap((accepts) => [
      async () => {
        remember(await get('/', accepts));
      },
      async () => {
        const tag = remember(await get('/', accepts));
        const again = await get('/', { ...accepts, 'if-none-match': tag });
        if (again.status !== 304) return void remember(again);
        expect(again.headers.etag).toBe(tag);
        seen[304]++;
      },
      async () => {
        const tag = remember(await get('/', accepts));
        const part = await get('/', { ...accepts, range: 'bytes=20-69999', 'if-range': tag });
        if (part.status !== 206) return void remember(part);
        expect(part.bytes.equals(bodies.get(tag)!.bytes.subarray(20, 70_000))).toBe(true);
        seen[206]++;
      },
    ]);
    function* releases(): Generator<Step> {
      for (let number = 1; number <= 2000; number++) {
        yield* release(number);
        // Long enough now and then for a client to come back and find the same version.
        if (number % 20 === 0) yield 'rest';
      }
    }
    for (const _ of release(0));
    await whileReading(releases(), readers);
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(20);
  },
);

test(
  'nobody sees a missing page while the whole tree is replaced and the old one deleted',
  { timeout: 60_000 },
  async () => {
    const { get, dataDir } = await openTestSite();
    const pages = ['/', '/tin-bai/abc/', '/rss.xml'];
    const versions = Array.from({ length: 20 }, (_, i) => makeVersion(i, i % 2 === 0 ? 500 : 60_000));
    const trees = join(dataDir, 'site', 'trees');

    function* build(number: number): Generator<Step> {
      for (const page of pages) {
        const { text, br } = versions[number % versions.length]!;
        const file = join(trees, String(number), page.endsWith('/') ? `${page}index.html` : page);
        replace(file, text, Date.now());
        replace(`${file}.br`, br, Date.now());
      }
      symlinkSync(join('trees', String(number)), join(dataDir, 'site', 'next'));
      renameSync(join(dataDir, 'site', 'next'), join(dataDir, 'site', 'current'));
      yield 'step';
      const before = join(trees, String(number - 1));
      for (const page of pages) {
        rmSync(join(before, page.endsWith('/') ? `${page}index.html` : page), { force: true });
        yield 'step';
      }
      rmSync(before, { recursive: true, force: true });
      // No publisher replaces the whole tree twice within one request.
      yield 'rest';
    }

    const readers = clients.flatMap((accepts) =>
      pages.map((page) => async () => {
        const answer = await get(page, accepts);
        expect(answer.status).toBe(200);
        expectWhole(answer.text);
      }),
    );
    function* builds(): Generator<Step> {
      for (let number = 1; number <= 100; number++) yield* build(number);
    }
    for (const _ of build(0));
    await whileReading(builds(), readers);
  },
);

test(
  'a page is there or gone, never unknown, while it is taken away and brought back',
  { timeout: 60_000 },
  async () => {
    const { get, put, tree, dataDir } = await openTestSite();
    const gonePage = makeVersion(410, 500);
    await put('/410.html', gonePage.text, { copies: true });
    const page = makeVersion(200, 500);
    const seen = new Set<number>();
    const readers = clients.map((accepts) => async () => {
      const answer = await get('/x/', accepts);
      seen.add(answer.status);
      expect([200, 410]).toContain(answer.status);
      expect(answer.text).toBe(answer.status === 200 ? page.text : gonePage.text);
    });
    const setGone = (gone: string[]) => {
      replace(join(dataDir, 'site', 'addresses.json'), JSON.stringify({ gone }), Date.now());
    };
    const putPage = () => {
      replace(join(tree, 'x', 'index.html'), page.text, Date.now());
      replace(join(tree, 'x', 'index.html.br'), page.br, Date.now());
    };
    function* takeAwayAndBringBack(): Generator<Step> {
      for (let number = 0; number < 150; number++) {
        setGone(['/x/']);
        yield 'step';
        rmSync(join(tree, 'x'), { recursive: true });
        yield 'rest';
        putPage();
        yield 'step';
        setGone([]);
        yield 'rest';
      }
    }
    putPage();
    await whileReading(takeAwayAndBringBack(), readers);
    expect([...seen].sort()).toEqual([200, 410]);
  },
);

test('a page that is deleted and written again is whole or not there', { timeout: 60_000 }, async () => {
  const { get, put, tree } = await openTestSite();
  await put('/404.html', makeVersion(404, 500).text);
  const versions = Array.from({ length: 20 }, (_, i) => makeVersion(i, i % 2 === 0 ? 500 : 60_000));
  const file = join(tree, 'x', 'index.html');
  const started = Date.now();
  const seen = new Set<number>();
  const readers = clients.map((accepts) => async () => {
    const answer = await get('/x/', accepts);
    seen.add(answer.status);
    expectWhole(answer.text);
  });
  function* deleteAndWrite(): Generator<Step> {
    for (let number = 0; number < 200; number++) {
      const { text, br, gz } = versions[number % versions.length]!;
      replace(`${file}.br`, br, started + number);
      yield 'step';
      replace(`${file}.gz`, gz, started + number);
      yield 'step';
      replace(file, text, started + number);
      yield 'rest';
      for (const extension of number % 2 === 0 ? ['', '.br', '.gz'] : ['.gz', '.br', '']) {
        rmSync(`${file}${extension}`);
        yield 'step';
      }
      if (number % 3 === 0) rmSync(dirname(file), { recursive: true });
      yield 'rest';
    }
  }
  await whileReading(deleteAndWrite(), readers);
  expect([...seen].sort()).toEqual([200, 404]);
});
