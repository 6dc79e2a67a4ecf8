import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { compileSite } from '../compile.ts';
import type { Compile } from '../compile.ts';
import type { Disk } from '../disk.ts';
import { createPublisher } from '../publisher.ts';
import type { Publisher } from '../publisher.ts';
import { differencesFromFullRender } from './full-render.ts';
import { MemoryCms } from './memory-cms.ts';
import { sketch } from './sketch.ts';
import { openSmallDepartment } from './small-department.ts';

/** A publisher whose small department is live; it is closed and its folder removed when the test is over. */
export async function openTestPublisher(disk?: Disk): Promise<TestPublisher> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'publisher-'));
  const newsroom = new TestPublisher(dataDir, await compileSite(() => {}));
  onTestFinished(() => {
    newsroom.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  newsroom.disk = disk;
  await openSmallDepartment(newsroom.cms);
  await newsroom.start();
  await newsroom.expectHealed('first release');
  return newsroom;
}

/** A publisher of a cms in memory, on a folder of its own; the test holds its disk and its clock. */
export class TestPublisher {
  readonly cms = new MemoryCms();
  readonly dataDir: string;
  readonly log: string[] = [];
  now = Date.UTC(2024, 1, 1, 3);
  disk: Disk | undefined;
  drawOgPicture = sketch;
  calmBeforeDrawing = 0;
  /** Another one after each `restart`. */
  publisher!: Publisher;
  readonly #compile: Compile;
  #cmsUrl: string | undefined;

  constructor(dataDir: string, compile: Compile) {
    this.dataDir = dataDir;
    this.#compile = compile;
  }

  async start(): Promise<void> {
    this.#cmsUrl ??= await this.cms.listen();
    this.publisher = await createPublisher({
      dataDir: this.dataDir,
      siteUrl: 'https://sogddt.example.vn',
      adminUrl: 'https://cms.example.vn',
      cmsUrl: this.#cmsUrl,
      token: 't',
      compile: this.#compile,
      now: () => new Date(this.now),
      log: (line) => this.log.push(line),
      drawOgPicture: this.drawOgPicture,
      calmBeforeDrawing: this.calmBeforeDrawing,
      ...(this.disk && { disk: this.disk }),
    });
  }

  /** Stops the publisher, lets something happen meanwhile, and starts another one on the same folder. */
  async restart(meanwhile: () => void = () => {}): Promise<void> {
    this.publisher.close();
    meanwhile();
    await this.start();
  }

  /** Looks for news once, as the publisher does every few seconds; gives how things stand then. */
  async look() {
    await this.publisher.bringUpToDate();
    return this.publisher.status();
  }

  /**
   * Looks twice (an error of the first look may be made good by the second) and expects that all that the cms holds is
   * live, that the cms has been told so, and that the live folder is what a full render gives.
   */
  async expectHealed(what = ''): Promise<void> {
    await this.look();
    expect(await this.look(), what).toMatchObject({
      state: 'live',
      error: null,
      cms: 'reachable',
      live: this.cms.head,
    });
    await this.publisher.ogPicturesDrawn();
    expect(this.cms.receipts.at(-1), `receipt ${what}`).toMatchObject({ state: 'live', live: this.cms.head });
    expect(await differencesFromFullRender(this.dataDir, this.#compile, this.drawOgPicture), what).toEqual([]);
  }

  /** The path of something in the live folder. */
  live(file: string): string {
    return path.join(this.dataDir, 'site/current', file);
  }

  close(): void {
    this.publisher.close();
    this.cms.close();
  }
}
