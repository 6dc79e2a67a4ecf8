import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '@ban-tin/shared/settings';
import { derivedFiles } from '@ban-tin/site/content/media-files';
import { ContentStore } from '@ban-tin/site/content/store';
import { withLock } from '@ban-tin/site/publisher/lock';
import { SiteFolder } from '@ban-tin/site/publisher/site-folder';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = path.join(root, 'site');

/** `pnpm build`: a plain static `astro build` of the site from the content store in DATA_DIR, into `site/dist`, media and Open Graph pictures included. */
async function main(): Promise<void> {
  const dataDir = path.resolve(root, readSettings(process.env).dataDir);
  const store = path.join(dataDir, 'site/content.sqlite');
  if (!existsSync(store))
    throw new Error(`There is no content store at ${store}. Run npm start once, or set DATA_DIR.`);
  // The publisher's compiles use the same project folder.
  await withLock(path.join(site, '.compiled.lock'), () => astroBuild(dataDir));
  placeMedia(dataDir, path.join(site, 'dist'));
}

/** Astro knows nothing of pictures and attachments: the publisher has derived them. */
function placeMedia(dataDir: string, outDir: string): void {
  const store = ContentStore.openForReading(new SiteFolder(dataDir).storeFile);
  for (const file of store.shownFiles().flatMap(derivedFiles)) {
    const target = path.join(outDir, 'media', file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(dataDir, 'media', file), target);
  }
  store.close();
}

function astroBuild(dataDir: string): Promise<void> {
  const child = spawn(path.join(site, 'node_modules/.bin/astro'), ['build'], {
    cwd: site,
    env: { ...process.env, DATA_DIR: dataDir, TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`astro build ended with exit code ${code}`)),
    );
  });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
