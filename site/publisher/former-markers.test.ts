import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { realDisk } from './disk.ts';
import { writeAddresses } from './release.ts';
import { SiteFolder } from './site-folder.ts';

let dataDir: string;
let site: SiteFolder;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'former-'));
  site = SiteFolder.open(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const markers = () =>
  globSync('**/.former', { cwd: site.formerFolder })
    .map((file) => path.dirname(file))
    .sort();
const set = (gone: string[], moved: string[] = []) => {
  const fates = Object.fromEntries(moved.map((from) => [from, { to: '/', permanent: true }]));
  return writeAddresses(site, { gone, moved: fates }, realDisk);
};

it('marks what is gone or has moved, in whatever spelling, and takes the marks back', async () => {
  await set(['/tin-bai/a/'], ['/cu.aspx', '/tin-bai/a/b/', '/Tin%20t%E1%BB%A9c/']);
  expect(markers()).toEqual(['Tin tức', 'cu.aspx', 'tin-bai/a', 'tin-bai/a/b']);
  await set([], ['/tin-bai/a/b/']);
  expect(markers()).toEqual(['tin-bai/a/b']);
  await set([]);
  expect(globSync('**', { cwd: site.formerFolder }).filter((name) => name !== '.')).toEqual([]);
});

it('leaves out what could be no file, and never leaves its folder', async () => {
  await set(['/', '/../../x/', `/${'dai'.repeat(100)}/`, '/con/']);
  expect(markers()).toEqual(['con']);
});

it('makes the marks anew when they are lost', async () => {
  await set(['/a/']);
  rmSync(site.formerFolder, { recursive: true });
  await set(['/a/']);
  expect(markers()).toEqual(['a']);
});
