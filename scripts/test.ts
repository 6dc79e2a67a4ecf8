import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackChromium } from './browser.ts';
import { buildCms } from './newsroom/cms-build.ts';
import { compileSite } from '@ban-tin/site/publisher/compile';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npm test`: builds what the tests run against, runs all of them, and ends with the line `N passed, N failed`. */
async function main(): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await buildCms(say);
  await compileSite(say);
  await unpackChromium();

  const folder = mkdtempSync(path.join(tmpdir(), 'test-report-'));
  const report = path.join(folder, 'report.json');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync('vitest', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  rmSync(folder, { recursive: true, force: true });
  // A file that fails before its first test counts as one failure.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  say(`${numPassedTests} passed, ${numFailedTests + broken} failed`);
  return status ?? 1;
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exit(1);
  },
);
