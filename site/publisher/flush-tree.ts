import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { realDisk } from './disk.ts';

/** Makes a tree of many files safe against a loss of power: in one call where the system has it, else file by file. */
export async function flushTree(folder: string): Promise<void> {
  try {
    await promisify(execFile)('sync', ['-f', folder]);
  } catch {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      await realDisk.flush(path.join(entry.parentPath, entry.name));
    }
  }
}
