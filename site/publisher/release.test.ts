import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Put } from './plan.ts';
import { openSiteFolder, release } from './release.ts';
import type { SiteFolder } from './release.ts';

let dataDir: string;
let site: SiteFolder;

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'release-'));
  site = await openSiteFolder(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const put = (file: string, text: string, stage: Put['stage'] = 'pages', isNew = true): Put => ({
  file,
  stage,
  isNew,
  content: { bytes: Buffer.from(text) },
});
const nowhere = { gone: [], moved: {} };
const live = (file: string) => path.join(site.liveDir, file);
const page = (text: string) => `<!doctype html><p>${text}</p>${'<p>đoạn văn</p>'.repeat(50)}`;

describe('release', () => {
  it('puts files with compressed copies of the same bytes and the same time', async () => {
    await release(site, { puts: [put('tin-bai/a/index.html', page('một'))], deletes: [] }, nowhere);
    const bytes = readFileSync(live('tin-bai/a/index.html'));
    expect(bytes.toString()).toBe(page('một'));
    expect(brotliDecompressSync(readFileSync(live('tin-bai/a/index.html.br')))).toEqual(bytes);
    expect(gunzipSync(readFileSync(live('tin-bai/a/index.html.gz')))).toEqual(bytes);
    const times = ['', '.br', '.gz'].map((ending) => statSync(live(`tin-bai/a/index.html${ending}`)).mtimeMs);
    expect(new Set(times).size).toBe(1);
  });

  it('gives each new version a time that is later by whole seconds, however fast they follow', async () => {
    const seconds: number[] = [];
    for (const text of ['một', 'hai', 'ba']) {
      await release(site, { puts: [put('index.html', page(text), 'lists', false)], deletes: [] }, nowhere);
      seconds.push(Math.floor(statSync(live('index.html')).mtimeMs / 1000));
    }
    expect(seconds[1]).toBeGreaterThan(seconds[0]!);
    expect(seconds[2]).toBeGreaterThan(seconds[1]!);
  });

  it('takes away compressed copies that a new version has no use for', async () => {
    await release(site, { puts: [put('index.html', page('dài'))], deletes: [] }, nowhere);
    await release(site, { puts: [put('index.html', 'ngắn')], deletes: [] }, nowhere);
    expect(existsSync(live('index.html.br'))).toBe(false);
  });

  it('deletes files with their copies and the folders that become empty', async () => {
    const both = [put('tin-bai/a/index.html', page('a')), put('tin-bai/b/index.html', page('b'))];
    await release(site, { puts: both, deletes: [] }, nowhere);
    await release(site, { puts: [], deletes: ['tin-bai/a/index.html'] }, nowhere);
    expect(existsSync(live('tin-bai/a'))).toBe(false);
    expect(existsSync(live('tin-bai/b/index.html'))).toBe(true);
    await release(site, { puts: [], deletes: ['tin-bai/b/index.html'] }, nowhere);
    expect(existsSync(live('tin-bai'))).toBe(false);
    expect(existsSync(site.liveDir)).toBe(true);
  });

  it('puts what pages need before them, and lists after the pages they link to', async () => {
    const puts = [
      put('rss.xml', page('feed'), 'feeds'),
      put('index.html', page('home'), 'lists'),
      put('tin-bai/cu/index.html', page('cũ'), 'pages', false),
      put('tin-bai/moi/index.html', page('mới'), 'pages'),
      put('_astro/a.css', 'p{}', 'assets'),
      put('media/x.jpg', 'x', 'media'),
    ];
    await release(site, { puts, deletes: [] }, nowhere);
    const inOrder = puts.toReversed().map(({ file }) => statSync(live(file)).ctimeMs);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });

  it('writes the map of former addresses only when it changed', async () => {
    const map = path.join(site.root, 'addresses.json');
    const addresses = { gone: ['/tin-bai/x/'], moved: { '/a/': { to: '/b/', permanent: true } } };
    await release(site, { puts: [], deletes: [] }, addresses);
    const { ino } = statSync(map);
    await release(site, { puts: [], deletes: [] }, addresses);
    expect(statSync(map).ino).toBe(ino);
    expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual(addresses);
  });

  it('can be repeated after it was cut short', async () => {
    const plan = { puts: [put('a.html', page('a')), put('b.html', page('b'))], deletes: ['c.html'] };
    await release(site, plan, nowhere);
    await release(site, plan, nowhere);
    expect(readFileSync(live('b.html'), 'utf8')).toBe(page('b'));
  });
});
