import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileSite, hashOfCode, keptCompile } from './compile.ts';
import type { Compile } from './compile.ts';

/** The wish to render with an older compile. It holds for these sources only: the next change of code ends it. */
interface Rollback {
  use: string;
  insteadOf: string;
}

/** The compile to render with: that of the present sources, unless an administrator has gone back to an older one. */
export async function chooseCompile(dataDir: string, log: (line: string) => void): Promise<Compile> {
  const rollback = readRollback(dataDir);
  if (rollback?.insteadOf === hashOfCode()) {
    const kept = keptCompile(rollback.use);
    if (kept) return kept;
    log(`compile ${rollback.use} is not there any more; using the present code`);
  }
  return await compileSite(log);
}

/** Writes down that the site is to be rendered with an older compile as long as the sources stay as they are. */
export function goBackTo(dataDir: string, use: string): void {
  const rollback: Rollback = { use, insteadOf: hashOfCode() };
  writeFileSync(`${fileIn(dataDir)}.tmp`, JSON.stringify(rollback));
  renameSync(`${fileIn(dataDir)}.tmp`, fileIn(dataDir));
}

/** Ends a rollback: the present sources count again. */
export function goForward(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

function readRollback(dataDir: string): Rollback | undefined {
  return existsSync(fileIn(dataDir)) ? (JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Rollback) : undefined;
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'site/rollback.json');
}
