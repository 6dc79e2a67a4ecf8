import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const patience = 120_000;

/**
 * Runs `work` while no other process that uses the same lock file does. The file holds the owner's process id and
 * appears with it in one step (a link to a finished file), so that the lock of a process that died can be taken over.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    const deadline = Date.now() + patience;
    while (!tryLink(own, file)) {
      if (!isAlive(ownerOf(file))) rmSync(file, { force: true });
      else if (Date.now() > deadline)
        throw new Error(`${file} has been held by process ${ownerOf(file)} for too long.`);
      else await wait(50);
    }
    try {
      return await work();
    } finally {
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Takes a lock for as long as this process lives, or throws if another process holds it. The lock is one of SQLite's on a
 * database of that name: the system lets go of it however the process ends.
 */
export function holdLock(file: string, holder: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    throw new Error(`Another ${holder} works on ${path.dirname(file)}. Stop it first.`, { cause: error });
  }
  held.push(db);
}

/** A database that nobody refers to would be closed, and its lock released. */
const held: DatabaseSync[] = [];

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(file: string): number | undefined {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
