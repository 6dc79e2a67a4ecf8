/// <reference types="astro/client" />
import { createApp } from 'astro/app/entrypoint';
import { recordQuestions } from './content/ask.ts';
import type { Answer } from './content/ask.ts';
import type { PlacedContent } from './content/reads.ts';
import type { Route } from './content/routes.ts';
import type { NamedOgPicture } from './og/og-picture.ts';
import { recordOgPictures } from './og/recorded-og-pictures.ts';

// Pages are loaded when they are first rendered; recorded questions can be asked again before that.
import.meta.glob('./content/questions/*.ts', { eager: true });

export { ask } from './content/ask.ts';
export { allOwners, allRoutes, compareClaims, ownersTouchedBy, routesOwnedBy } from './content/routes.ts';
export { storeVersion } from './content/store.ts';

const app = createApp({ streaming: false });
// Astro would answer an error with the page for it, or, where that page itself fails, with none and the right status.
app.renderError = (_, { error, response, status }) => {
  if (error) throw error;
  return Promise.resolve(response ?? new Response(null, { status }));
};
const components = new Map(app.manifestData.routes.map((route) => [route.component, route]));

/**
 * The compiled site as one function, route → bytes, the questions asked on the way and the Open Graph pictures named. The route is given with its
 * component, so that Astro's matching of addresses plays no part: `/tin-bai/x/` may be an article or the notice that it is
 * gone. Compiles of former times know nothing of pictures.
 */
export async function renderRoute(
  content: PlacedContent,
  answers: Map<string, Answer>,
  { path, component }: Pick<Route, 'path' | 'component'>,
): Promise<{ bytes: Buffer; questions: string[]; ogPictures?: NamedOgPicture[] }> {
  const routeData = components.get(`src/pages/${component}`);
  if (!routeData) throw new Error(`The compiled site has no component ${component} for ${path}.`);
  const expected = component === '404.astro' ? 404 : 200;
  // Astro knows the pages of status codes without their ending.
  const request = new Request(new URL(path.replace(/^\/(404|410)\.html$/, '/$1/'), 'http://site.invalid'));
  const { result: rendered, ogPictures } = await recordOgPictures(() =>
    recordQuestions(content, answers, () => app.render(request, { routeData })),
  );
  const { result, asked } = rendered;
  if (result.status !== expected) throw new Error(`${path} was rendered with status ${result.status}.`);
  return { bytes: Buffer.from(await result.arrayBuffer()), questions: [...asked], ogPictures };
}
