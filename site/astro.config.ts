import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import { ogPicturesOfStaticBuild } from './src/og/static-build.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export default defineConfig({
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [pageForGoneAddresses(), ogPicturesOfStaticBuild(path.resolve(process.env['DATA_DIR'] ?? '../data'))],
  // Telephones whose browser has not been renewed since 2018 get the same look; what is script needs one of 2020.
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false, cssTarget: 'chrome70' } },
});

/** Astro names only the pages of 404 and 500 after their status; hosts look for `410.html` just as well. */
function pageForGoneAddresses(): AstroIntegration {
  return {
    name: 'page-for-gone-addresses',
    hooks: {
      'astro:build:done'({ dir, pages }) {
        if (!pages.some(({ pathname }) => pathname === '410/')) return;
        renameSync(new URL('410/index.html', dir), new URL('410.html', dir));
        rmSync(new URL('410/', dir), { recursive: true });
      },
    },
  };
}
