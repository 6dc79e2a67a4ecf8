import { statSync } from 'node:fs';
import path from 'node:path';
import { derivedFiles } from '../src/content/media-files.ts';
import { fileOf } from './live-files.ts';
import type { Damage } from './publish-changes.ts';
import type { Workshop } from './workshop.ts';

/** The files of the live folder that are missing or have another size than was recorded: a look at names only. */
export function damageOf({ site, state }: Pick<Workshop, 'site' | 'state'>): Damage {
  const damage: Damage = { pages: [], media: [], extra: [] };
  for (const { path: address, size } of state.records.pages()) {
    const found = statSync(path.join(site.live, fileOf(address)), { throwIfNoEntry: false });
    if (found?.size !== size) damage.pages.push(address);
  }
  for (const fileKey of state.store.shownFiles()) {
    const isThere = derivedFiles(fileKey).every((file) =>
      statSync(path.join(site.live, 'media', file), { throwIfNoEntry: false }),
    );
    if (!isThere) damage.media.push(fileKey);
  }
  return damage;
}
