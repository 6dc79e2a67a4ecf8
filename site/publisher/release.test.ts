import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from './disk.ts';
import { Journal } from './journal.ts';
import type { Step } from './journal.ts';
import { laterTime } from './live-files.ts';
import { release, settle } from './release.ts';
import { SiteFolder } from './site-folder.ts';

let dataDir: string;
let site: SiteFolder;
let journal: Journal;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'release-'));
  site = SiteFolder.open(dataDir);
  journal = new Journal(new DatabaseSync(path.join(dataDir, 'journal.sqlite')));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const now = Date.UTC(2026, 10, 22);
const live = (file: string) => path.join(site.live, file);
const put = (file: string, text: string, mtime = now): Step => {
  const bytes = Buffer.from(text);
  return { action: 'put', file, mtime, bytes, gz: gzipSync(bytes) };
};
const take = async (...steps: Step[]) => {
  journal.write(steps);
  await release(site, journal, undefined, realDisk);
  await settle(site, journal, realDisk);
};

describe('a release', () => {
  it('puts files with their compressed copies, all of one time', async () => {
    await take(put('tin-bai/a/index.html', 'một'));
    expect(readFileSync(live('tin-bai/a/index.html'), 'utf8')).toBe('một');
    expect(readFileSync(live('tin-bai/a/index.html.gz'))).toEqual(gzipSync('một'));
    expect(['', '.gz'].map((ending) => statSync(live(`tin-bai/a/index.html${ending}`)).mtimeMs)).toEqual([now, now]);
  });

  it('takes away compressed copies that a new version does not have', async () => {
    await take(put('index.html', 'dài'));
    await take({ action: 'put', file: 'index.html', mtime: now, bytes: Buffer.from('ngắn') });
    expect(readdirSync(site.live)).toEqual(['index.html']);
  });

  it('deletes files with their copies and the folders that become empty, and never the live folder', async () => {
    await take(put('tin-bai/a/index.html', 'a'), put('tin-bai/b/index.html', 'b'));
    await take({ action: 'delete', file: 'tin-bai/a/index.html' });
    expect(readdirSync(live('tin-bai'))).toEqual(['b']);
    await take({ action: 'delete', file: 'tin-bai/b/index.html' });
    expect(readdirSync(site.live)).toEqual([]);
  });

  it('gives a media file a second name instead of a copy', async () => {
    const source = path.join(dataDir, 'anh.jpg');
    await realDisk.write(source, Buffer.from('ảnh'), new Date(now));
    await take({ action: 'link', file: 'media/x.jpg', source });
    await take({ action: 'link', file: 'media/x.jpg', source });
    expect(statSync(live('media/x.jpg')).ino).toBe(statSync(source).ino);
    expect(readdirSync(site.staging)).toEqual([]);
  });

  it('takes steps in their order, deletions after everything else', async () => {
    await take(put('b.html', 'b'));
    const order: string[] = [];
    const disk = {
      ...realDisk,
      rename: async (from: string, to: string) => {
        order.push(path.basename(to));
        await realDisk.rename(from, to);
      },
      remove: async (file: string) => {
        if (existsSync(file)) order.push(`- ${path.basename(file)}`);
        await realDisk.remove(file);
      },
    };
    journal.write([{ action: 'delete', file: 'b.html' }, put('a.html', 'a'), put('c.html', 'c')]);
    await release(site, journal, { gone: ['/b.html'], moved: {} }, disk);
    expect(order).toEqual([
      ...['a.html.gz', 'a.html', 'c.html.gz', 'c.html', 'addresses.json'],
      ...['- b.html', '- b.html.gz'],
    ]);
  });

  it('writes the map of former addresses only when it has changed', async () => {
    const addresses = { gone: ['/tin-bai/x/'], moved: { '/a/': { to: '/b/', permanent: true } } };
    await release(site, journal, addresses, realDisk);
    const { ino } = statSync(site.addressesFile);
    await release(site, journal, addresses, realDisk);
    expect(statSync(site.addressesFile).ino).toBe(ino);
    expect(JSON.parse(readFileSync(site.addressesFile, 'utf8'))).toEqual(addresses);
  });

  it('is repeated to the same end after it was cut short at any operation', async () => {
    await take(put('cu.html', 'cũ'), put('index.html', 'trước'));
    const steps: Step[] = [
      put('tin-bai/moi/index.html', 'mới', now + 1000),
      put('index.html', 'sau', now + 1000),
      { action: 'delete', file: 'cu.html' },
    ];
    for (let operations = 0; ; operations += 1) {
      let left = operations;
      const dying = new Proxy(realDisk, {
        get(disk, name) {
          if (left-- === 0) throw new Error('the process died');
          return Reflect.get(disk, name) as unknown;
        },
      });
      journal.write(steps);
      const isDead = await release(site, journal, undefined, dying).then(
        () => false,
        () => true,
      );
      await release(site, journal, undefined, realDisk);
      await settle(site, journal, realDisk);
      expect(readFileSync(live('tin-bai/moi/index.html'), 'utf8')).toBe('mới');
      expect(readFileSync(live('index.html'), 'utf8')).toBe('sau');
      expect(statSync(live('index.html')).mtimeMs).toBe(now + 1000);
      expect(existsSync(live('cu.html'))).toBe(false);
      if (!isDead) return;
      await take(put('cu.html', 'cũ'), { action: 'delete', file: 'tin-bai/moi/index.html' });
    }
  });
});

describe('the time of a new version', () => {
  it('is later by a whole second than that of the version before, however fast they follow', async () => {
    await take(put('index.html', 'một', now + 700));
    expect(laterTime(site.live, 'index.html', now + 800, 0)).toBe(now + 1000);
    expect(laterTime(site.live, 'index.html', now + 5000, 0)).toBe(now + 5000);
  });

  it('is later than that of anything deleted, which may have stood in its place', () => {
    expect(laterTime(site.live, 'moi.html', now, now + 200)).toBe(now + 1000);
    expect(laterTime(site.live, 'moi.html', now, 0)).toBe(now);
  });
});

describe('the live tree', () => {
  it('is switched in one step and outlives the others', () => {
    const [first, second] = [site.liveTree!, site.makeTree()];
    expect(second).not.toBe(first);
    site.switchTo(second);
    expect(site.liveTree).toBe(second);
    site.dropOldTrees();
    expect(readdirSync(path.join(site.root, 'trees'))).toEqual([second]);
    expect(SiteFolder.open(dataDir).liveTree).toBe(second);
  });
});
