import { pathToFileURL } from 'node:url';
import { storeVersion } from '../src/content/store.ts';
import type { Compile } from './compile.ts';

/** What a compile of the site offers to the publisher: its pages, the questions they ask, and the route table. */
export type SiteCode = typeof import('../src/renderer.ts');

/** Loads a compile. One that reads another version of the content store than this publisher writes is refused. */
export async function loadSiteCode({ entry, hash }: Compile): Promise<SiteCode> {
  const code = (await import(pathToFileURL(entry).href)) as SiteCode;
  if (code.storeVersion !== storeVersion) {
    throw new Error(
      `Compile ${hash} reads version ${code.storeVersion} of the content store, this publisher writes ${storeVersion}. ` +
        'Use the publisher of the same version of Bản Tin as the compile.',
    );
  }
  return code;
}
