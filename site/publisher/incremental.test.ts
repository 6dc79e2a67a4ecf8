import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSite } from './compile.ts';
import type { Compile } from './compile.ts';
import { createPublisher } from './publisher.ts';
import { differencesFromFullRender } from './testing/full-render.ts';
import { MemoryCms } from './testing/memory-cms.ts';
import { RandomNewsroom } from './testing/random-edits.ts';
import { sketch } from './testing/sketch.ts';

const edits = Number(process.env['EDITS'] ?? 60);
const seeds = (process.env['SEEDS'] ?? '1').split(',').map(Number);
let compile: Compile;
let dataDir: string;

beforeAll(async () => {
  compile = await compileSite(() => {});
  dataDir = mkdtempSync(path.join(tmpdir(), 'incremental-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe.each(seeds)('random edits with seed %i', (seed) => {
  it(`leave the live folder as a full render would, ${edits} times`, { timeout: 900_000 }, async () => {
    const cms = new MemoryCms();
    const newsroom = new RandomNewsroom(cms, seed);
    await newsroom.fill(230);
    let now = Date.UTC(2024, 1, 1, 3);
    const folder = path.join(dataDir, String(seed));
    const publisher = await createPublisher({
      dataDir: folder,
      siteUrl: 'https://sogddt.example.vn',
      adminUrl: 'https://cms.example.vn',
      cmsUrl: await cms.listen(),
      token: 't',
      compile,
      now: () => new Date(now),
      log: () => {},
      drawOgPicture: sketch,
      calmBeforeDrawing: 0,
    });
    const step = async (what: string) => {
      await publisher.bringUpToDate();
      expect(publisher.status(), what).toMatchObject({ state: 'live', error: null });
      await publisher.ogPicturesDrawn();
      expect(await differencesFromFullRender(folder, compile, sketch), what).toEqual([]);
    };
    await step('first release');
    for (let n = 0; n < edits; n += 1) {
      const count = n % 7 === 0 ? 4 : 1;
      const what = Array.from({ length: count }, () => newsroom.edit()).join('; ');
      if (n % 5 === 0) now += 86_400_000 * (n % 4);
      await step(`edit ${n}: ${what}`);
    }
    publisher.close();
    cms.close();
  });
});
