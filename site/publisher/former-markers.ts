import { existsSync } from 'node:fs';
import path from 'node:path';
import { foldersAbove } from './disk.ts';
import type { Disk } from './disk.ts';
import { problemOfAddress } from './live-files.ts';
import type { FormerAddresses } from './release.ts';

/**
 * Keeps one empty file for each address that is gone or has moved: `<folder>/<address>/.former`. A web server in front
 * asks whether it is there, request by request, and hands those requests to the built-in server, which knows the answer: its
 * own map would have to be reloaded at every change, and that drops connections.
 */
export async function markFormerAddresses(
  folder: string,
  before: FormerAddresses | undefined,
  after: FormerAddresses,
  disk: Disk,
): Promise<void> {
  const wanted = markersOf(after);
  const present = before ? markersOf(before) : new Set<string>();
  for (const marker of wanted) {
    const file = path.join(folder, marker);
    if (present.has(marker) || existsSync(file)) continue;
    await disk.makeFolder(path.dirname(file));
    await disk.write(file, new Uint8Array(), new Date());
  }
  for (const marker of present) {
    if (wanted.has(marker)) continue;
    const file = path.join(folder, marker);
    await disk.remove(file);
    for (const above of foldersAbove(file, folder)) if (!(await disk.removeFolder(above))) break;
  }
}

/** The markers of all former addresses, as paths below their folder. */
export function markersOf({ gone, moved }: FormerAddresses): Set<string> {
  const addresses = [...gone, ...Object.keys(moved)].map((address) => `${decode(address).replace(/\/$/, '')}/`);
  const markers = addresses.filter((address) => address !== '/' && !problemOfAddress(address));
  return new Set(markers.map((address) => `${address.slice(1)}.former`));
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
