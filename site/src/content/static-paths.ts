import { question } from './ask.ts';
import { staticPaths } from './routes.ts';

/** What `getStaticPaths` of a file in `src/pages` returns. Only a plain `astro build` or `astro dev` asks. */
export const staticPathsFor = question('staticPaths', staticPaths);
