import { hash as digestOf } from 'node:crypto';
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ogPicturePath } from '@ban-tin/shared/urls';
import { readLogo } from '../src/og/logo.ts';
import { ogPictureFrom } from '../src/og/og-picture.ts';
import type { NamedOgPicture } from '../src/og/og-picture.ts';
import { fileOf } from './live-files.ts';
import type { DrawOgPicture } from './og-artist.ts';
import type { Workshop } from './workshop.ts';

/** A name → its file in the live folder. */
export function ogFileOf(hash: string): string {
  return fileOf(ogPicturePath(hash));
}

/**
 * Draws the Open Graph pictures that pages name, one after the other, while nothing else is to be done: no release waits
 * for them, and after one they wait for `calm` milliseconds. What is missing stands in the records, so that a new process
 * goes on where the last one died.
 */
export function createOgPictures(
  workshop: Pick<Workshop, 'site' | 'state' | 'mediaDir'>,
  draw: DrawOgPicture,
  log: (line: string) => void,
  calm = 2000,
) {
  const failed = new Set<string>();
  let isPaused = true;
  /** By `performance.now()`. */
  let calmFrom = 0;
  let isClosed = false;
  let drawing: Promise<void> | undefined;
  let trouble: string | undefined;

  return {
    /** No further picture is begun. */
    pause(): void {
      isPaused = true;
    },
    /** Something has gone live, and editors seldom stop at one thing: what they do next is to have the processor. */
    waitForCalm(): void {
      calmFrom = performance.now() + calm;
    },
    /** Draws what is missing from now on. */
    resume(): void {
      isPaused = false;
      drawing ??= start();
    },
    /** Resolves when nothing is being drawn any more. */
    async drawn(): Promise<void> {
      while (drawing) await drawing;
    },
    close(): void {
      isClosed = true;
    },
  };

  async function start(): Promise<void> {
    try {
      await drawMissing();
      trouble = undefined;
    } catch (error) {
      // A full disk, for one: it is tried again after the next look.
      isPaused = true;
      const { message } = error as Error;
      if (message !== trouble) log(`Open Graph pictures wait: ${message}`);
      trouble = message;
    }
    drawing = undefined;
  }

  async function drawMissing(): Promise<void> {
    while (!isPaused && !isClosed) {
      const stillToWait = calmFrom - performance.now();
      if (stillToWait > 0) {
        await wait(stillToWait, undefined, { ref: false });
        continue;
      }
      const next = workshop.state.ogRecords.nextToDraw(failed);
      if (!next) return;
      const bytes = await tryToDraw(next);
      if (bytes && !isClosed) putLive(next.hash, bytes);
    }
  }

  /** What cannot be drawn is left until the publisher starts again. */
  async function tryToDraw({ hash, drawnFrom }: Pick<NamedOgPicture, 'hash' | 'drawnFrom'>) {
    try {
      const picture = ogPictureFrom(drawnFrom);
      return await draw(picture, picture.logo && readLogo([workshop.mediaDir, liveMedia()], picture.logo));
    } catch (error) {
      if (isClosed) return undefined;
      failed.add(hash);
      log(`the Open Graph picture ${hash} cannot be drawn: ${(error as Error).message}`);
      return undefined;
    }
  }

  function liveMedia(): string {
    return path.join(workshop.site.live, 'media');
  }

  /** Without a pause between the look at the records and the rename: a release may have dropped the picture meanwhile. */
  function putLive(hash: string, bytes: Buffer): void {
    const { site, state } = workshop;
    if (!state.ogRecords.has(hash)) return;
    const [staged, target] = [path.join(site.staging, 'og.png'), path.join(site.live, ogFileOf(hash))];
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(staged, bytes);
    renameSync(staged, target);
    state.ogRecords.noteDrawn(hash, { size: bytes.length, digest: digestOf('sha256', bytes) });
  }
}

/** The drawn pictures whose files are missing or have another size. */
export function damagedOgPictures(live: string, { ogRecords }: Pick<Workshop['state'], 'ogRecords'>): string[] {
  return [...ogRecords.names()].filter((hash) => {
    const drawn = ogRecords.drawn(hash);
    return drawn && statSync(path.join(live, ogFileOf(hash)), { throwIfNoEntry: false })?.size !== drawn.size;
  });
}
