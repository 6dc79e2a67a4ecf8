import { writeFile } from 'node:fs/promises';
import { realDisk } from '../disk.ts';
import type { Disk } from '../disk.ts';

/** When a disk fails: at one operation only, or at that one and all after it, as a full disk does. */
export interface Fault {
  /** How many operations succeed before. */
  after: number;
  code: 'ENOSPC' | 'EIO';
  lasts: boolean;
}

/** A disk that fails when it is told to; a write that fails leaves half of the file behind. */
export class FaultyDisk {
  fault: Fault | undefined;
  #operations = 0;

  /** Counts anew, and fails as given; without a fault, not at all. */
  breakDown(fault: Fault | undefined): void {
    this.fault = fault;
    this.#operations = 0;
  }

  /** How many operations there have been since `breakDown`. */
  get operations(): number {
    return this.#operations;
  }

  readonly disk: Disk = {
    write: async (file, bytes, mtime) => {
      if (!this.#isFailing()) return realDisk.write(file, bytes, mtime);
      await writeFile(file, bytes.subarray(0, bytes.length / 2));
      throw this.#error('write', file);
    },
    link: (from, to) => this.#attempt('link', to, () => realDisk.link(from, to)),
    rename: (from, to) => this.#attempt('rename', to, () => realDisk.rename(from, to)),
    remove: (file) => this.#attempt('remove', file, () => realDisk.remove(file)),
    makeFolder: (folder) => this.#attempt('mkdir', folder, () => realDisk.makeFolder(folder)),
    removeFolder: (folder) => this.#attempt('rmdir', folder, () => realDisk.removeFolder(folder)),
    flush: (file) => this.#attempt('fsync', file, () => realDisk.flush(file)),
  };

  async #attempt<T>(what: string, file: string, operation: () => Promise<T>): Promise<T> {
    if (this.#isFailing()) throw this.#error(what, file);
    return operation();
  }

  #isFailing(): boolean {
    const position = this.#operations++;
    if (!this.fault) return false;
    return this.fault.lasts ? position >= this.fault.after : position === this.fault.after;
  }

  #error(what: string, file: string): Error {
    const { code } = this.fault!;
    return Object.assign(new Error(`${code}: ${what} '${file}'`), { code });
  }
}
