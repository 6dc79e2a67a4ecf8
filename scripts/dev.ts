import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '@ban-tin/shared/settings';
import { buildCms } from './newsroom/cms-build.ts';
import { keepSecrets } from './newsroom/secrets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = path.join(root, 'site');

/**
 * `pnpm dev`: the newsroom with reload. The cms is compiled and started anew when its code changes, likewise the
 * publisher; the site runs in Astro's development server on the content store that the publisher fills.
 */
async function main(): Promise<void> {
  process.chdir(root);
  const settings = readSettings(process.env);
  const dataDir = path.resolve(settings.dataDir);
  for (const folder of ['tmp', 'cms/public/uploads', 'site'])
    mkdirSync(path.join(dataDir, folder), { recursive: true });
  await buildCms((line) => process.stdout.write(`${line}\n`));

  const env = {
    ...process.env,
    ...keepSecrets(process.env, { dataDir, production: settings.production }),
    DATA_DIR: dataDir,
    TZ: 'UTC',
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
    DEMO_CONTENT: process.env['DEMO_CONTENT'] ?? 'yes',
  };
  const programs: [command: string, args: string[], cwd: string, env?: Record<string, string>][] = [
    ['tsc', ['-p', '.', '--watch', '--preserveWatchOutput'], path.join(root, 'cms')],
    [process.execPath, ['--watch', 'dist/main.js'], path.join(root, 'cms')],
    [process.execPath, ['--watch', 'publisher/main.ts'], site],
    [
      path.join(site, 'node_modules/.bin/astro'),
      ['dev', '--port', String(settings.sitePort), '--host', settings.host],
      site,
      { NODE_ENV: 'development' },
    ],
  ];
  const children: ChildProcess[] = programs.map(([command, args, cwd, more]) =>
    spawn(command, args, {
      cwd,
      env: { ...env, ...more } as NodeJS.ProcessEnv,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => children.forEach((child) => child.kill('SIGTERM')));
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
