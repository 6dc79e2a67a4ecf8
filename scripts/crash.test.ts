import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compileSite } from '@ban-tin/site/publisher/compile';
import { differencesFromFullRender } from '@ban-tin/site/publisher/testing/full-render';
import { randomNumbers } from '@ban-tin/site/publisher/testing/random-edits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAdminApi } from './newsroom/admin-api.ts';
import type { AdminApi } from './newsroom/admin-api.ts';
import { untilCaughtUp } from './newsroom/caught-up.ts';
import { kill, publishArticles, untilDone } from './newsroom/kills.ts';
import { Readers } from './newsroom/reader.ts';
import { startTestNewsroom, testAdministrator } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';

const rounds = Number(process.env['ROUNDS'] ?? 10);
const seed = Number(process.env['SEED'] ?? 1);
const below = randomNumbers(seed);

let newsroom: TestNewsroom;
let admin: AdminApi;
let readers: Readers;

beforeAll(async () => {
  newsroom = await startTestNewsroom({ demo: true });
  admin = await openAdminApi(newsroom.cmsUrl, testAdministrator);
  readers = new Readers(newsroom.siteUrl, randomNumbers(seed + 1));
});
afterAll(async () => {
  await readers?.stop();
  await newsroom?.stop();
});

describe(`programs that are killed at random moments (seed ${seed})`, () => {
  it(`lose nothing and show nothing half done, ${2 * rounds} times`, { timeout: 90_000 * rounds }, async () => {
    const compile = await compileSite(() => {});
    const articles = await publishArticles(admin, 6);
    const written = new Map<string, { title: string; slug: string }>();
    await untilCaughtUp(newsroom);
    readers.start(2);

    for (let round = 0; round < rounds; round += 1) {
      const id = articles[below(articles.length)]!;
      const version = { title: `Lần sửa ${round}`, slug: `bai-${articles.indexOf(id)}-${below(4)}` };
      written.set(id, version);
      const publish = async () => {
        await admin.update('article', id, { ...version, body: `Nội dung của lần sửa ${round}.` });
        await admin.publish('article', id);
      };
      if (round % 4 === 3) {
        // In the midst of the publish itself: the act is repeated when the cms is back.
        const publishing = untilDone(publish);
        await wait(below(120));
        await Promise.all([kill(newsroom, 'cms'), publishing]);
      } else {
        await publish();
        await wait(below(150));
      }
      await kill(newsroom, 'publisher');
      if (round % 4 !== 3) {
        // And once more, while it makes good what it left half done.
        await wait(below(300));
        await kill(newsroom, 'publisher');
      }
      await untilCaughtUp(newsroom);
      expect(await differencesFromFullRender(newsroom.dataDir, compile), `round ${round}`).toEqual([]);
      await readers.judgeLinks();
      expect(readers.complaints, `round ${round}`).toEqual({ failed: [], cut: [], broken: [], stale: [] });
      for (const { slug, title } of written.values()) {
        expect(readFileSync(path.join(newsroom.dataDir, `site/current/tin-bai/${slug}/index.html`), 'utf8')).toContain(
          title,
        );
      }
    }
    expect(readers.requests).toBeGreaterThan(rounds * 20);
  });
});
