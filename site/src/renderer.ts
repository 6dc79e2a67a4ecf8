import { createApp } from 'astro/app/entrypoint';
import { withStore } from './content/ask.ts';
import type { Route } from './content/routes.ts';
import type { ContentStore } from './content/store.ts';

const app = createApp({ streaming: false });
const components = new Map(app.manifestData.routes.map((route) => [route.component, route]));

/**
 * The compiled site as one function, route → bytes. The route is given with its component, so that Astro's matching of
 * addresses plays no part: `/tin-bai/x/` may be an article or the notice that it is gone.
 */
export async function renderRoute(
  store: ContentStore,
  answers: Map<string, unknown>,
  { path, component }: Route,
): Promise<Buffer> {
  const routeData = components.get(`src/pages/${component}`);
  if (!routeData) throw new Error(`The compiled site has no component ${component} for ${path}.`);
  const expected = component === '404.astro' ? 404 : 200;
  // Astro knows the pages of status codes without their ending.
  const request = new Request(new URL(path.replace(/^\/(404|410)\.html$/, '/$1/'), 'http://site.invalid'));
  const response = await withStore(store, () => app.render(request, { routeData }), answers);
  if (response.status !== expected) throw new Error(`${path} was rendered with status ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}
