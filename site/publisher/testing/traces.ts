import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/**
 * The places in a folder and all below where one of these strings stands: in a file's path or its bytes, in what a
 * compressed file holds too. Strings of a database that are cut by a page's end are not found; short ones hardly ever are.
 */
export function tracesIn(folder: string, strings: string[]): string[] {
  const needles = strings.map((text) => Buffer.from(text));
  return globSync('**/*', { cwd: folder }).flatMap((file) => {
    const found = strings.filter((text) => file.includes(text)).map((text) => `${file}: its name has ${text}`);
    const whole = path.join(folder, file);
    if (!statSync(whole, { throwIfNoEntry: false })?.isFile()) return found;
    const bytes = readFileSync(whole);
    for (const [index, needle] of needles.entries()) {
      if ([bytes, unpacked(file, bytes)].some((some) => some.includes(needle)))
        found.push(`${file}: ${strings[index]}`);
    }
    return found;
  });
}

function unpacked(file: string, bytes: Buffer): Buffer {
  if (file.endsWith('.br')) return brotliDecompressSync(bytes);
  return file.endsWith('.gz') ? gunzipSync(bytes) : Buffer.alloc(0);
}
