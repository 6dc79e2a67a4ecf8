import { closeSync, existsSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Overwrites names in log files, letter for letter, so that programs which append to them meanwhile are not disturbed. Logs
 * have no names by themselves, but errors can.
 */
export function blackOutLogs(folder: string, names: string[]): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) blackOut(path.join(folder, file), names);
}

function blackOut(file: string, names: string[]): void {
  const bytes = readFileSync(file);
  for (const name of names) {
    for (const written of new Set([name, encodeURIComponent(name), JSON.stringify(name).slice(1, -1)])) {
      const length = Buffer.byteLength(written);
      if (length < 4) continue;
      for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written, at + length)) {
        overwrite(file, at, Buffer.alloc(length, '*'));
      }
    }
  }
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, bytes, 0, bytes.length, at);
  } finally {
    closeSync(handle);
  }
}
