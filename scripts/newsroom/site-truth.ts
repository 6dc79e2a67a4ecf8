import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Secrets } from '@ban-tin/shared/settings';
import { ContentStore } from '@ban-tin/site/content/store';
import { audit } from '@ban-tin/site/publisher/audit';
import { createCmsClient } from '@ban-tin/site/publisher/cms-client';
import { compileSite } from '@ban-tin/site/publisher/compile';
import { filesIn } from '@ban-tin/site/publisher/files-in';
import { loadSiteCode } from '@ban-tin/site/publisher/site-code';
import { differencesFromFullRender } from '@ban-tin/site/publisher/testing/full-render';
import type { TestNewsroom } from './test-newsroom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Everything in which the live folder differs from a fresh full render of the content store, and the content store from the
 * cms. No release may be under way.
 */
export async function untruths({ dataDir, cmsUrl }: TestNewsroom): Promise<string[]> {
  const compile = await compileSite(() => {});
  const { PUBLISHER_TOKEN } = JSON.parse(readFileSync(path.join(dataDir, 'secrets'), 'utf8')) as Secrets;
  const store = ContentStore.openForReading(path.join(dataDir, 'site/content.sqlite'));
  try {
    const report = await audit({
      store,
      code: await loadSiteCode(compile),
      live: path.join(dataDir, 'site/current'),
      cms: createCmsClient(cmsUrl, PUBLISHER_TOKEN),
    });
    const { compared: _, ...found } = report;
    const audited = Object.entries(found).flatMap(([what, all]) => all.map((one) => `${what}: ${JSON.stringify(one)}`));
    return [...audited, ...(await differencesFromFullRender(dataDir, compile))];
  } finally {
    store.close();
  }
}

/** Everything in which the live folder differs from a plain static `astro build` from the same content store. */
export async function differencesFromAstroBuild({ dataDir }: Pick<TestNewsroom, 'dataDir'>): Promise<string[]> {
  await build(dataDir);
  const [live, built] = [path.join(dataDir, 'site/current'), path.join(root, 'site/dist')];
  // Media are no part of a static build: the publisher derives them.
  const files = new Set([...filesIn(live).filter((file) => !file.startsWith('media/')), ...filesIn(built)]);
  return [...files].flatMap((file) => {
    const [one, other] = [path.join(live, file), path.join(built, file)];
    if (!existsSync(other)) return [`only live: ${file}`];
    // The publisher may still be drawing.
    if (!existsSync(one)) return file.startsWith('og/') ? [] : [`only built: ${file}`];
    return readFileSync(one).equals(readFileSync(other)) ? [] : [`differs: ${file}`];
  });
}

function build(dataDir: string): Promise<void> {
  const env = { ...process.env, DATA_DIR: dataDir };
  const child = spawn(process.execPath, [path.join(root, 'scripts/build.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build ended with ${code}:\n${output}`)),
    );
  });
}
