import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import { ogPicturePath } from '@ban-tin/shared/urls';
import { nameOgPicture } from './og-picture.ts';
import type { NamedOgPicture, OgPicture } from './og-picture.ts';

/** A plain `astro build` tells here what its pages name; its configuration shares no modules with them. */
export const ogPictureChannel = 'ban-tin:og-picture';

const recording = new AsyncLocalStorage<Map<string, NamedOgPicture>>();

/** The address of the picture for links to the page that is being rendered; it is noted that this page names it. */
export function addressOfOgPicture(picture: OgPicture): string {
  const named = nameOgPicture(picture);
  const recorded = recording.getStore();
  if (recorded) recorded.set(named.hash, named);
  else channel(ogPictureChannel).publish(named);
  return ogPicturePath(named.hash);
}

/** Runs a render; gives what it returned and which pictures its page names. */
export async function recordOgPictures<T>(
  render: () => Promise<T>,
): Promise<{ result: T; ogPictures: NamedOgPicture[] }> {
  const named = new Map<string, NamedOgPicture>();
  const result = await recording.run(named, render);
  return { result, ogPictures: [...named.values()] };
}
