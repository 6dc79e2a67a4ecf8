import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ogPicturePath } from '@ban-tin/shared/urls';
import type { AstroIntegration } from 'astro';
import { drawOgPicture } from './draw.ts';
import { readLogo } from './logo.ts';
import { ogPictureFrom } from './og-picture.ts';
import type { NamedOgPicture } from './og-picture.ts';
import { ogPictureChannel } from './recorded-og-pictures.ts';

/** Puts the Open Graph pictures of all pages into a plain static build; what the publisher has drawn already is taken from it. */
export function ogPicturesOfStaticBuild(dataDir: string): AstroIntegration {
  const named = new Map<string, NamedOgPicture>();
  const note = (message: unknown) => {
    const picture = message as NamedOgPicture;
    named.set(picture.hash, picture);
  };
  return {
    name: 'og-pictures',
    hooks: {
      'astro:build:start': () => subscribe(ogPictureChannel, note),
      async 'astro:build:done'({ dir }) {
        unsubscribe(ogPictureChannel, note);
        for (const { hash, drawnFrom } of named.values()) {
          const target = path.join(fileURLToPath(dir), ogPicturePath(hash));
          mkdirSync(path.dirname(target), { recursive: true });
          const drawn = path.join(dataDir, 'site/current', ogPicturePath(hash));
          if (existsSync(drawn)) copyFileSync(drawn, target);
          else writeFileSync(target, await draw(drawnFrom));
        }
      },
    },
  };

  function draw(drawnFrom: string): Promise<Buffer> {
    const picture = ogPictureFrom(drawnFrom);
    const media = ['media', 'site/current/media'].map((folder) => path.join(dataDir, folder));
    return drawOgPicture(picture, picture.logo && readLogo(media, picture.logo));
  }
}
