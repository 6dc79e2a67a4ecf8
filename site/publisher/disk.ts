import { copyFile, link, mkdir, open, rename, rm, rmdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The few things a release does to the disk. Tests put a disk in its place that fails at a given moment. */
export interface Disk {
  write(file: string, bytes: Uint8Array, mtime: Date): Promise<void>;
  /** A second name for the same file, or a copy where the two places are on different disks. */
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  /** False if the folder is not empty (or not there). */
  removeFolder(folder: string): Promise<boolean>;
  /** Waits until a file's content, or a folder's names, would survive a loss of power. */
  flush(file: string): Promise<void>;
}

export const realDisk: Disk = {
  async write(file, bytes, mtime) {
    await writeFile(file, bytes);
    await utimes(file, mtime, mtime);
  },
  async link(from, to) {
    try {
      await link(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error;
      await copyFile(from, to);
    }
  },
  rename,
  remove: (file) => rm(file, { force: true }),
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true });
  },
  async removeFolder(folder) {
    try {
      await rmdir(folder);
      return true;
    } catch {
      return false;
    }
  },
  async flush(file) {
    const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    try {
      await handle?.sync();
    } finally {
      await handle?.close();
    }
  },
};

/** Every folder from a file's own up to (and without) `top`, innermost first. */
export function foldersAbove(file: string, top: string): string[] {
  const folder = path.dirname(file);
  return folder === top || folder === path.dirname(folder) ? [] : [folder, ...foldersAbove(folder, top)];
}
