import { pathToFileURL } from 'node:url';
import type { Route } from '../src/content/routes.ts';
import type { ContentStore } from '../src/content/store.ts';
import type { Compile } from './compile.ts';

type RenderRoute = typeof import('../src/renderer.ts').renderRoute;

export interface Rendered {
  pages: { route: Route; bytes: Buffer }[];
  failures: { route: Route; error: Error }[];
}

/** Loads a compile; the function it returns renders routes from a store, all of them before anybody sees one. */
export async function loadRenderer(
  compile: Compile,
): Promise<(store: ContentStore, routes: Route[]) => Promise<Rendered>> {
  const { renderRoute } = (await import(pathToFileURL(compile.entry).href)) as { renderRoute: RenderRoute };
  return async (store, routes) => {
    const answers = new Map<string, unknown>();
    const rendered: Rendered = { pages: [], failures: [] };
    for (const route of routes) {
      try {
        rendered.pages.push({ route, bytes: await renderRoute(store, answers, route) });
      } catch (error) {
        rendered.failures.push({ route, error: error as Error });
      }
    }
    return rendered;
  };
}
export type Renderer = Awaited<ReturnType<typeof loadRenderer>>;
