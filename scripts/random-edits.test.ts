import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAdminApi } from './newsroom/admin-api.ts';
import { untilCaughtUp } from './newsroom/caught-up.ts';
import { RandomEditor } from './newsroom/random-editor.ts';
import { differencesFromAstroBuild, untruths } from './newsroom/site-truth.ts';
import { startTestNewsroom, testAdministrator } from './newsroom/test-newsroom.ts';
import type { TestNewsroom } from './newsroom/test-newsroom.ts';

const edits = Number(process.env['EDITS'] ?? 25);
const seed = Number(process.env['SEED'] ?? 1);

let newsroom: TestNewsroom;
let editor: RandomEditor;

beforeAll(async () => {
  newsroom = await startTestNewsroom({ demo: false });
  editor = new RandomEditor(await openAdminApi(newsroom.cmsUrl, testAdministrator), seed);
});
afterAll(() => newsroom?.stop());

describe(`an editor at work in the admin (seed ${seed})`, () => {
  it(`leaves the site as a full render would, ${edits} times`, { timeout: 60_000 + edits * 10_000 }, async () => {
    await editor.fill();
    await untilCaughtUp(newsroom);
    expect(await untruths(newsroom), 'filled').toEqual([]);
    for (let n = 0; n < edits; n += 1) {
      const what = `edit ${n}: ${await editor.edit()}`;
      if (process.env['VERBOSE']) process.stdout.write(`${what}\n`);
      await untilCaughtUp(newsroom);
      expect(await untruths(newsroom), what).toEqual([]);
    }
    expect(editor.refused).toBeLessThan(edits / 5);
  });

  it('leaves the site as a plain astro build would', { timeout: 180_000 }, async () => {
    expect(await differencesFromAstroBuild(newsroom)).toEqual([]);
  });
});
