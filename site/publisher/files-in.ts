import { existsSync, globSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { isCompressedCopy } from './compressed-copies.ts';

/** The files in a folder and all below, as paths with slashes, in order; without compressed copies of others. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !isCompressedCopy(file))
    .sort();
}

/** Removes every file in a folder and all below that is not among those to keep, and the folders that become empty. */
export function keepFiles(folder: string, kept: ReadonlySet<string>): void {
  if (existsSync(folder)) keepBelow(folder, '', kept);
}

function keepBelow(folder: string, above: string, kept: ReadonlySet<string>): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(path.join(folder, above), { withFileTypes: true })) {
    const name = above + entry.name;
    const file = path.join(folder, name);
    if (entry.isDirectory()) {
      if (keepBelow(folder, `${name}/`, kept)) rmdirSync(file);
      else isEmpty = false;
    } else if (kept.has(name)) isEmpty = false;
    else rmSync(file);
  }
  return isEmpty;
}
