import type { Answer } from '../src/content/ask.ts';
import type { PlacedContent } from '../src/content/reads.ts';
import type { NamedOgPicture } from '../src/og/og-picture.ts';
import { problemOfAddress } from './live-files.ts';
import type { RenderedPage } from './records.ts';
import type { PageRoute } from './route-claims.ts';
import type { SiteCode } from './site-code.ts';
import type { State } from './state.ts';

/** What rendering gave: pages with their bytes, and those that could not be rendered. */
export interface Rendered {
  pages: { route: PageRoute; bytes: Buffer; questions: string[]; ogPictures: NamedOgPicture[] }[];
  failures: Failure[];
}

export interface Failure {
  route: PageRoute;
  message: string;
}

/**
 * Renders routes from the content, all of them before anybody sees one; what fails does not stop the others. `onPage`
 * gets each page as soon as it is there, and the next one waits for it.
 */
export async function renderPages(
  code: SiteCode,
  content: PlacedContent,
  answers: Map<string, Answer>,
  routes: PageRoute[],
  onPage: (page: Rendered['pages'][number]) => Promise<void> = async () => {},
): Promise<Rendered> {
  const rendered: Rendered = { pages: [], failures: [] };
  for (const route of routes) {
    const problem = problemOfAddress(route.path);
    if (problem) rendered.failures.push({ route, message: problem });
    if (problem) continue;
    try {
      const { ogPictures = [], ...rest } = await code.renderRoute(content, answers, route);
      const page = { route, ...rest, ogPictures };
      rendered.pages.push(page);
      await onPage(page);
    } catch (error) {
      rendered.failures.push({ route, message: (error as Error).message });
    }
  }
  return rendered;
}

/** What the records keep of a page. */
export function recordOf({ route, bytes, questions, ogPictures }: Rendered['pages'][number]): RenderedPage {
  return { path: route.path, size: bytes.length, questions, ogPictures };
}

/** Writes what pages asked, what they were answered, and which pictures they name into the records. */
export function recordPages(
  { records, ogRecords }: Pick<State, 'records' | 'ogRecords'>,
  pages: RenderedPage[],
  answers: Iterable<[string, Pick<Answer, 'digest' | 'reads'>]>,
): void {
  const asked = new Set(pages.flatMap(({ questions }) => questions));
  for (const [question, answer] of answers) if (asked.has(question)) records.saveAnswer(question, answer);
  for (const page of pages) {
    records.savePage(page);
    ogRecords.savePage(page.path, page.ogPictures);
  }
  records.forgetUnasked();
}

/** Takes pages that are no more out of the records. */
export function dropPages({ records, ogRecords }: Pick<State, 'records' | 'ogRecords'>, paths: string[]): void {
  for (const path of paths) {
    records.dropPage(path);
    ogRecords.savePage(path, []);
  }
}
