import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://sogddt.example.vn',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The benchmark lends the project the node_modules of the site.
  cacheDir: './.cache/astro',
  vite: { cacheDir: './.cache/vite' },
  experimental: { incrementalBuild: true },
});
