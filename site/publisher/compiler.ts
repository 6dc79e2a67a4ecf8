import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { rendererAdapter } from './adapter.ts';

/** Run as a process of its own by `compileSite`; the folder to write to is the only argument. */
const [outDir] = process.argv.slice(2);
if (!outDir) throw new Error('Usage: compiler.ts <folder inside the site>');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  outDir,
  output: 'server',
  adapter: rendererAdapter(),
  logLevel: 'error',
});
