import { existsSync, globSync } from 'node:fs';
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
