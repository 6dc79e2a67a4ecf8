import { isSchoolYear } from '@ban-tin/shared/vietnamese/dates';
import { schoolYearPath } from '@ban-tin/shared/urls';
import { question } from '../ask.ts';
import type { Content } from '../content.ts';
import { articleCard, conferenceCard, directiveCard } from './views.ts';
import type { ArticleCard, Link } from './views.ts';

const shownConferences = 200;
const shownDirectives = 200;
const shownArticles = 40;

/** The lists of which each school year has one. */
export const schoolYearLists = ['conferences/school-year/', 'directives/school-year/'] as const;

/** The school years that anything was entered for, the latest first. */
export function schoolYearsIn(content: Content): string[] {
  const years = schoolYearLists.flatMap((prefix) => content.lists(prefix).map(({ list }) => list.slice(prefix.length)));
  return [...new Set(years)].filter(isSchoolYear).sort().reverse();
}

/** Links to the pages of all school years, the latest first. */
export const schoolYears = question('schoolYears', (content): Link[] =>
  schoolYearsIn(content).map((year) => ({ title: `Năm học ${year}`, path: schoolYearPath(year) })),
);

/** What there is of a school year: conferences, directives, and the articles about those conferences. */
export const schoolYear = question('schoolYear', (content, year: string) => {
  if (!isSchoolYear(year)) return undefined;
  const conferences = content.list<'conference'>(`conferences/school-year/${year}`, {
    limit: shownConferences,
    order: 'descending',
  });
  const directives = content.list<'directive'>(`directives/school-year/${year}`, {
    limit: shownDirectives,
    order: 'descending',
  });
  if (!conferences.length && !directives.length) return undefined;
  return {
    year,
    conferences: conferences.map((entry) => conferenceCard(content, entry)),
    directives: directives.map((entry) => directiveCard(content, entry)),
    articles: articlesAbout(
      content,
      conferences.map(({ id }) => id),
    ),
  };
});

function articlesAbout(content: Content, conferences: string[]): ArticleCard[] {
  return conferences
    .flatMap((id) => content.list<'article'>(`articles/conference/${id}`, { limit: 10, order: 'descending' }))
    .sort((a, b) => (a.displayedAt < b.displayedAt ? 1 : a.displayedAt > b.displayedAt ? -1 : 0))
    .slice(0, shownArticles)
    .map((entry) => articleCard(content, entry));
}
