import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The smallest Astro adapter: the compiled site exports what `src/renderer.ts` exports, and no server. */
export function rendererAdapter(): AstroIntegration {
  return {
    name: 'renderer',
    hooks: {
      'astro:config:done'({ setAdapter }) {
        setAdapter({
          name: 'renderer',
          serverEntrypoint: fileURLToPath(new URL('../src/renderer.ts', import.meta.url)),
          entrypointResolution: 'auto',
          supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable', hybridOutput: 'stable' },
        });
      },
    },
  };
}
