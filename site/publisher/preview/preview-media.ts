import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Media } from '@ban-tin/shared/change';
import { oneAtATime } from '@ban-tin/shared/one-at-a-time';
import type { MediaFile } from '../../src/content/entries.ts';
import type { KnownMedia } from '../../src/content/store.ts';
import type { CmsClient } from '../cms-client.ts';
import { derive, identify, isDerived, isUpToDate, toMediaFile } from '../media.ts';
import type { MediaKnowledge } from '../media.ts';

const mostRemembered = 500;
const mediaName = /^([0-9a-f]{64})(?:-\d+\.(?:avif|webp|jpg)|\/[\w.-]+)$/;

/**
 * The media of drafts. A page needs no more than a picture's size, so it does not wait until all sizes and formats have
 * been derived; requests for these do. They are derived into the media folder, where those of every upload stand, and
 * nothing is written into the content store.
 */
export function createPreviewMedia({ cms, mediaDir, liveDir }: { cms: CmsClient; mediaDir: string; liveDir: string }) {
  const learned = new Map<string, KnownMedia>();
  /** By hash: what is being derived. */
  const underWay = new Map<string, Promise<void>>();
  // Pictures need much memory.
  const looking = oneAtATime();
  const deriving = oneAtATime();

  return {
    describe: (store: Pick<MediaKnowledge, 'knownMedia'>) => (media: Media) =>
      looking(async (): Promise<MediaFile> => {
        let known = [learned.get(media.id), store.knownMedia(media.id)].find((one) => isUpToDate(one, media));
        if (!known || (!isDerived(mediaDir, known, media) && !underWay.has(known.sha256))) {
          const bytes = await cms.file(media.url);
          const identity = await identify(bytes, media);
          known = { id: media.id, url: media.url, updatedAt: media.updatedAt, ...identity };
          remember(known);
          const done = deriving(() => derive(mediaDir, bytes, media, identity))
            // A file that cannot be derived is missing in the preview; publishing will say why.
            .catch(() => {})
            .finally(() => underWay.delete(identity.sha256));
          underWay.set(identity.sha256, done);
        }
        return toMediaFile(media, known);
      }),

    /** The file behind a name below `/media/`, once it is there. */
    async file(name: string): Promise<string | undefined> {
      const [, sha256] = mediaName.exec(name) ?? [];
      if (!sha256 || name.includes('..')) return undefined;
      await underWay.get(sha256);
      // What is live need not be derived any more.
      return [path.join(mediaDir, name), path.join(liveDir, 'media', name)].find((file) => existsSync(file));
    },
  };

  function remember(known: KnownMedia): void {
    learned.delete(known.id);
    learned.set(known.id, known);
    if (learned.size > mostRemembered) learned.delete(learned.keys().next().value!);
  }
}
