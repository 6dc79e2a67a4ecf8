import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSite } from '@ban-tin/site/publisher/compile';
import { buildCms } from '../../newsroom/cms-build.ts';
import { testAdministrator } from '../../newsroom/test-newsroom.ts';

const seedScript = fileURLToPath(new URL('../../seed.ts', import.meta.url));

/**
 * A new data folder whose cms holds a corpus of that size. Everything is built before, so that nothing is built while time
 * is measured. `removeArchive` is to be called in the end; what is still there when this process ends goes then.
 */
export async function openArchive(articles: number, say: (line: string) => void): Promise<string> {
  await buildCms(say);
  await compileSite(say);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'));
  process.once('exit', () => removeArchive(dataDir));
  say(`seeding ${articles} articles …`);
  await seed(dataDir, articles);
  return dataDir;
}

export function removeArchive(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function seed(dataDir: string, articles: number): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = {
    ...{ PATH, HOME, TMPDIR, DATA_DIR: dataDir },
    ...{ ADMIN_EMAIL: testAdministrator.email, ADMIN_PASSWORD: testAdministrator.password },
    // An `.env` file of this checkout may name a real database.
    DATABASE_URL: '',
  } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, [seedScript, '--articles', String(articles)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const endWithUs = () => void child.kill();
  process.prependOnceListener('exit', endWithUs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', endWithUs);
      if (code === 0) resolve();
      else reject(new Error(`seed.ts ended with exit code ${code}.`));
    });
  });
}
