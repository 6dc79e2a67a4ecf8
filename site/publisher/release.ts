import { mkdir, readFile, rename, rm, rmdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compressedCopies, copyEndings } from './compressed-copies.ts';
import { stages } from './plan.ts';
import type { Plan, Put } from './plan.ts';

/** The addresses that have no page of their own, as the static server and the nginx map want them. */
export interface FormerAddresses {
  gone: string[];
  moved: Record<string, { to: string; permanent: boolean }>;
}

/** Where a release goes: the site's folder under DATA_DIR, with the live tree, the link to it and the address map. */
export interface SiteFolder {
  root: string;
  liveDir: string;
}

/** Makes sure that there is a live tree and that `current` leads to it. */
export async function openSiteFolder(dataDir: string): Promise<SiteFolder> {
  const root = path.join(dataDir, 'site');
  const current = path.join(root, 'current');
  await mkdir(path.join(root, 'trees/1'), { recursive: true });
  if (!(await stat(current).catch(() => undefined))) {
    await symlink('trees/1', `${current}.tmp`);
    await rename(`${current}.tmp`, current);
  }
  return { root, liveDir: current };
}

/**
 * Puts a plan live, file by file, each by atomic rename and in an order in which no page is seen before what it needs:
 * media, assets, new pages, changed pages, lists, feeds; then the address map; deletions last. Repeats safely.
 */
export async function release({ root, liveDir }: SiteFolder, plan: Plan, addresses: FormerAddresses): Promise<void> {
  const order = (put: Put) => stages.indexOf(put.stage) * 2 + (put.isNew ? 0 : 1);
  for (const put of plan.puts.toSorted((a, b) => order(a) - order(b))) await putFile(liveDir, put);
  await replaceIfChanged(path.join(root, 'addresses.json'), JSON.stringify(addresses));
  for (const file of plan.deletes) await deleteFile(liveDir, file);
}

async function putFile(liveDir: string, { file, content }: Put): Promise<void> {
  const target = path.join(liveDir, file);
  const bytes = 'bytes' in content ? content.bytes : await readFile(content.from);
  const mtime = await laterMtime(target);
  await mkdir(path.dirname(target), { recursive: true });
  const copies = await compressedCopies(file, bytes);
  // Copies first: whoever compares the times never takes an old copy for one of the new original.
  for (const [ending, copy] of copies) await replaceFile(target + ending, copy, mtime);
  await replaceFile(target, bytes, mtime);
  for (const ending of copyEndings) if (!copies.has(ending)) await rm(target + ending, { force: true });
}

/** Servers make ETags of mtime (some in whole seconds) and size: a new version must be at least a second later. */
async function laterMtime(file: string): Promise<Date> {
  const old = await stat(file).catch(() => undefined);
  return new Date(Math.max(Date.now(), old ? (Math.floor(old.mtimeMs / 1000) + 1) * 1000 : 0));
}

async function replaceFile(file: string, bytes: Buffer, mtime: Date): Promise<void> {
  await writeFile(`${file}.tmp`, bytes, { flush: true });
  await utimes(`${file}.tmp`, mtime, mtime);
  await rename(`${file}.tmp`, file);
}

async function replaceIfChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  await writeFile(`${file}.tmp`, text, { flush: true });
  await rename(`${file}.tmp`, file);
}

async function deleteFile(liveDir: string, file: string): Promise<void> {
  const target = path.join(liveDir, file);
  for (const ending of ['', ...copyEndings]) await rm(target + ending, { force: true });
  for (let folder = path.dirname(target); folder !== liveDir; folder = path.dirname(folder)) {
    if (!(await removeIfEmpty(folder))) return;
  }
}

async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch {
    return false;
  }
}
