import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = path.join(root, 'site');

/** `pnpm check`: types, lint and format of the whole workspace; every step runs, the first failure decides. */
const steps: { name: string; command: string; args: string[]; cwd?: string }[] = [
  { name: 'types: shared', command: 'tsc', args: ['-p', 'shared'] },
  { name: 'types: cms', command: 'tsc', args: ['-p', 'cms/tsconfig.check.json'] },
  { name: 'types: cms admin', command: 'tsc', args: ['-p', 'cms/src/admin'] },
  { name: 'types: scripts', command: 'tsc', args: ['-p', 'scripts'] },
  {
    name: 'types: site',
    command: path.join(site, 'node_modules/.bin/astro-check'),
    args: ['--minimumSeverity', 'error'],
    cwd: site,
  },
  { name: 'lint', command: 'eslint', args: ['.', '--max-warnings=0'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
];

let failed = 0;
for (const { name, command, args, cwd = root } of steps) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) continue;
  failed += 1;
  process.stderr.write(`check: ${name} failed\n`);
}
process.exit(failed ? 1 : 0);
