import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { readSettings } from '@ban-tin/shared/settings';
import { ContentStore } from '@ban-tin/site/content/store';
import { createCmsClient } from '@ban-tin/site/publisher/cms-client';
import type { CmsClient } from '@ban-tin/site/publisher/cms-client';
import { compileSite } from '@ban-tin/site/publisher/compile';
import { explainPlan, explanationLines } from '@ban-tin/site/publisher/explain';
import type { ExplainedPlan } from '@ban-tin/site/publisher/explain';
import { createMediaLibrary } from '@ban-tin/site/publisher/media';
import { planPages } from '@ban-tin/site/publisher/plan';
import { readChanges } from '@ban-tin/site/publisher/read-changes';
import { loadSiteCode } from '@ban-tin/site/publisher/site-code';
import { openState } from '@ban-tin/site/publisher/state';
import { prepareChanges, takeInChanges } from '@ban-tin/site/publisher/take-in';
import { keepSecrets } from './newsroom/secrets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `pnpm plan`: which pages the changes that wait in the cms will render, and why. A running publisher leaves none
 * waiting; then the plan of the last release is printed. Nothing is written but new pictures.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const dataDir = path.resolve(root, settings.dataDir);
  const storeFile = path.join(dataDir, 'site/content.sqlite');
  if (!existsSync(storeFile)) throw new Error(`There is no content store at ${storeFile}. Run npm start once.`);

  const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
  try {
    const copy = path.join(folder, 'content.sqlite');
    copyStore(storeFile, copy);
    const { PUBLISHER_TOKEN: token } = keepSecrets(process.env, { dataDir, production: settings.production });
    const waiting = await planWaiting(copy, createCmsClient(settings.cmsInternalUrl, token), dataDir);
    const plan = waiting ?? lastPlan(dataDir);
    process.stdout.write(
      plan
        ? `${waiting ? 'The changes that wait:' : 'Nothing waits. The last release:'}\n${explanationLines(plan).join('\n')}\n`
        : 'Nothing waits, and no release has been planned yet.\n',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A consistent copy, whatever the publisher is doing. */
function copyStore(from: string, to: string): void {
  const db = new DatabaseSync(from, { readOnly: true });
  db.prepare('vacuum into ?').run(to);
  db.close();
}

async function planWaiting(file: string, cms: CmsClient, dataDir: string): Promise<ExplainedPlan | undefined> {
  const code = await loadSiteCode(await compileSite(() => {}));
  const state = openState(file, code);
  const before = ContentStore.openForReading(file);
  const { store } = state;
  try {
    const changes = await readChanges(cms, store);
    if (!changes) return undefined;
    if (changes.kind === 'everything') {
      throw new Error('The cms has another change log than the content store: the whole site will be rendered.');
    }
    const media = createMediaLibrary({ cms, knowledge: () => store, mediaDir: path.join(dataDir, 'media') });
    const prepared = await prepareChanges(changes, media);
    store.begin();
    takeInChanges(prepared, store);
    return explainPlan(planPages(state, code, new Map()), code, before, store);
  } finally {
    before.close();
    store.close();
  }
}

function lastPlan(dataDir: string): ExplainedPlan | undefined {
  const file = path.join(dataDir, 'site/last-plan.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ExplainedPlan) : undefined;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
