import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentStore } from '../src/content/store.ts';
import { copyEndings } from './compressed-copies.ts';
import { foldersAbove } from './disk.ts';
import type { Disk } from './disk.ts';
import { markFormerAddresses } from './former-markers.ts';
import type { Journal, Step } from './journal.ts';
import type { SiteFolder } from './site-folder.ts';

/** The addresses that have no page of their own, as the static server and the nginx map want them. */
export interface FormerAddresses {
  gone: string[];
  moved: Record<string, { to: string; permanent: boolean }>;
}

/** Reads which addresses are gone or have moved. */
export function formerAddresses(store: ContentStore): FormerAddresses {
  const all = <T extends 'tombstone' | 'redirect'>(type: T) => store.ids(type).map((id) => store.entry(type, id)!);
  return {
    gone: all('tombstone').map(({ path }) => path),
    moved: Object.fromEntries(all('redirect').map(({ from, to, permanent }) => [from, { to, permanent }])),
  };
}

/**
 * Takes the steps of the journal: each file by atomic rename, in an order in which no page is seen before what it needs,
 * the map of former addresses before the deletions. Can be repeated after it was cut short anywhere.
 */
export async function release(
  site: SiteFolder,
  journal: Journal,
  addresses: FormerAddresses | undefined,
  disk: Disk,
): Promise<void> {
  const { live, staging } = site;
  const steps = [...journal.steps()];
  const deletes = steps.filter(({ action }) => action === 'delete');
  for (const step of steps) if (step.action !== 'delete') await putFile(live, staging, step, disk);
  if (addresses) await writeAddresses(site, addresses, disk);
  for (const { file } of deletes) await deleteFile(live, file, disk);
}

/** Writes the map of former addresses, if it has changed, and marks them for a web server in front. */
export async function writeAddresses(
  { addressesFile, formerFolder, staging }: SiteFolder,
  addresses: FormerAddresses,
  disk: Disk,
): Promise<void> {
  const text = JSON.stringify(addresses);
  const before = await readFile(addressesFile, 'utf8').catch(() => '');
  const isMarked = existsSync(formerFolder);
  if (before === text && isMarked) return;
  await disk.makeFolder(formerFolder);
  // The map comes last: as long as it is the old one, the markers are made again.
  await markFormerAddresses(formerFolder, isMarked ? parseAddresses(before) : undefined, addresses, disk);
  if (before !== text) await replaceFile(addressesFile, staging, Buffer.from(text), new Date(), disk);
}

function parseAddresses(text: string): FormerAddresses | undefined {
  try {
    return JSON.parse(text) as FormerAddresses;
  } catch {
    return undefined;
  }
}

/** Makes sure that what the journal put live survives a loss of power; then it is not needed any more. */
export async function settle({ live, addressesFile }: SiteFolder, journal: Journal, disk: Disk): Promise<void> {
  if (journal.isEmpty) return;
  const folders = new Set<string>([path.dirname(addressesFile)]);
  for (const { action, file } of journal.steps()) {
    const target = path.join(live, file);
    folders.add(path.dirname(target));
    if (action !== 'delete') for (const name of namesOf(target)) await disk.flush(name);
  }
  await disk.flush(addressesFile);
  for (const folder of folders) await disk.flush(folder);
  journal.clear();
}

async function putFile(live: string, staging: string, step: Exclude<Step, { action: 'delete' }>, disk: Disk) {
  const target = path.join(live, step.file);
  await disk.makeFolder(path.dirname(target));
  if (step.action === 'link') return await linkFile(step.source, target, staging, disk);
  const mtime = new Date(step.mtime);
  // Copies first: whoever compares the times never takes an old copy for one of the new original.
  for (const ending of copyEndings) {
    const copy = step[ending];
    if (copy) await replaceFile(`${target}.${ending}`, staging, copy, mtime, disk);
  }
  await replaceFile(target, staging, step.bytes, mtime, disk);
  for (const ending of copyEndings) if (!step[ending]) await disk.remove(`${target}.${ending}`);
}

/** A source that has been lost since the release was planned stops nothing: the next start brings it back. */
async function linkFile(source: string, target: string, staging: string, disk: Disk): Promise<void> {
  if (!existsSync(source)) return;
  const staged = path.join(staging, 'link');
  await disk.remove(staged);
  await disk.link(source, staged);
  await disk.rename(staged, target);
  // Renaming one name of a file over another of the same file leaves both.
  await disk.remove(staged);
}

async function replaceFile(target: string, staging: string, bytes: Uint8Array, mtime: Date, disk: Disk): Promise<void> {
  const staged = path.join(staging, 'file');
  await disk.write(staged, bytes, mtime);
  await disk.rename(staged, target);
}

async function deleteFile(live: string, file: string, disk: Disk): Promise<void> {
  const target = path.join(live, file);
  for (const name of namesOf(target)) await disk.remove(name);
  for (const folder of foldersAbove(target, live)) if (!(await disk.removeFolder(folder))) return;
}

function namesOf(target: string): string[] {
  return [target, ...copyEndings.map((ending) => `${target}.${ending}`)];
}
