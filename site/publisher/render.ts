import type { Answer } from '../src/content/ask.ts';
import type { PlacedContent } from '../src/content/reads.ts';
import { problemOfAddress } from './live-files.ts';
import type { RenderedPage, Records } from './records.ts';
import type { PageRoute } from './route-claims.ts';
import type { SiteCode } from './site-code.ts';

/** What rendering gave: pages with their bytes, and those that could not be rendered. */
export interface Rendered {
  pages: { route: PageRoute; bytes: Buffer; questions: string[] }[];
  failures: Failure[];
}

export interface Failure {
  route: PageRoute;
  message: string;
}

/** Renders routes from the content, all of them before anybody sees one; what fails does not stop the others. */
export async function renderPages(
  code: SiteCode,
  content: PlacedContent,
  answers: Map<string, Answer>,
  routes: PageRoute[],
): Promise<Rendered> {
  const rendered: Rendered = { pages: [], failures: [] };
  for (const route of routes) {
    const problem = problemOfAddress(route.path);
    if (problem) rendered.failures.push({ route, message: problem });
    if (problem) continue;
    try {
      rendered.pages.push({ route, ...(await code.renderRoute(content, answers, route)) });
    } catch (error) {
      rendered.failures.push({ route, message: (error as Error).message });
    }
  }
  return rendered;
}

/** Writes what pages asked, and what they were answered, into the records. */
export function recordPages(
  records: Records,
  pages: RenderedPage[],
  answers: Iterable<[string, Pick<Answer, 'digest' | 'reads'>]>,
): void {
  const asked = new Set(pages.flatMap(({ questions }) => questions));
  for (const [question, answer] of answers) if (asked.has(question)) records.saveAnswer(question, answer);
  for (const page of pages) records.savePage(page);
  records.forgetUnasked();
}
