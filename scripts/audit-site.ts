import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readSettings } from '@ban-tin/shared/settings';
import type { Settings } from '@ban-tin/shared/settings';
import type { AuditStatus, PublisherStatus } from '@ban-tin/site/publisher/publisher-status';
import { askPublisher, orderPublisher } from './newsroom/publisher-orders.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const notRunning = 'The publisher does not answer. Start it with npm start.';

/** `pnpm audit-site`: has the running publisher compare everything with a full render now, and says what it found and made good. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const before = (await status(settings)).audit?.at;
  if (!(await orderPublisher('/audit', settings, path.resolve(root, settings.dataDir)))) throw new Error(notRunning);

  for (;;) {
    const { audit } = await status(settings);
    if (audit && audit.at !== before && /^(healed|failed)$/.test(audit.state)) return print(audit);
    await wait(200);
  }
}

async function status(settings: Settings): Promise<PublisherStatus> {
  try {
    return await askPublisher(settings);
  } catch (error) {
    throw new Error(notRunning, { cause: error });
  }
}

function print({ report, error }: AuditStatus): void {
  if (!report) throw new Error(`The audit failed: ${error}`);
  const { pages, media, extra, entries, failures, compared } = report;
  const lines = [
    `${compared} pages compared with a full render.`,
    ...pages.map((page) => `differed, written anew: ${page}`),
    ...media.map((file) => `missing, put back: media ${file}`),
    ...extra.map((file) => `belonged nowhere, removed: ${file}`),
    ...entries.map(({ type, id }) => `differed from the cms, read anew: ${type} ${id}`),
    ...failures.map((failure) => `cannot be rendered: ${failure}`),
  ];
  if (lines.length === 1) lines.push('All is as it should be.');
  process.stdout.write(`${lines.join('\n')}\n`);
  if (failures.length) process.exitCode = 1;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
