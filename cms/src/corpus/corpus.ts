import { makeRedirects, makeTombstones } from './addresses.ts';
import { makeArticles } from './articles.ts';
import { makeConferences } from './conferences.ts';
import { makeDirectives } from './directives.ts';
import type { CorpusDocument } from './document.ts';
import { makeOfficials } from './officials.ts';
import { makeOrganizations } from './organizations.ts';
import { makePages } from './pages.ts';
import type { CorpusFiles } from './photos.ts';
import { settingDrawer } from './setting.ts';
import { makeSiteSetting } from './site-setting.ts';
import { makeSubjects } from './subjects.ts';

/** Which corpus: so many articles, everything else in proportion; another seed gives another one of that size. */
export interface CorpusOptions {
  articles: number;
  seed: number;
  /** What the library holds for it; the same files give the same corpus. */
  files: CorpusFiles;
}

/** The entries of a corpus in an order in which they can be stored: what others refer to comes first. */
export function* corpus({ articles, seed, files }: CorpusOptions): Generator<CorpusDocument> {
  const sizes = sizesFor(articles);
  const organizations = makeOrganizations(seed, sizes.schools);
  const officials = makeOfficials(seed, sizes.officials, organizations, files.portraits);
  const subjects = makeSubjects(seed);
  const draw = settingDrawer(organizations, officials);
  const conferences = makeConferences(seed, sizes.conferences, draw, files.pictures);
  const { attachments } = files;
  const directives = makeDirectives(seed, sizes.directives, {
    organizations,
    conferences,
    subjects,
    attachments,
    draw,
  });

  yield* [...organizations.all, ...officials, ...subjects.all, ...conferences, ...directives].map(bare);

  const redirected: string[] = [];
  for (const article of makeArticles(seed, articles, { conferences, directives, subjects, files, draw })) {
    if (redirected.length < sizes.redirects) redirected.push(String(article.data['slug']));
    yield article;
  }

  yield* makePages(seed, organizations);
  yield makeSiteSetting(seed, files.pictures);
  yield* makeRedirects(seed, redirected);
  yield* makeTombstones(seed, sizes.tombstones);
}

/** The entry alone, without what other entries needed to know of it. */
function bare({ type, id, at, data }: CorpusDocument): CorpusDocument {
  return { type, id, at, data };
}

/** How many of everything there are beside so many articles. */
function sizesFor(articles: number) {
  const share = (divisor: number, least: number, most = Infinity) =>
    Math.min(most, Math.max(least, Math.round(articles / divisor)));
  return {
    conferences: share(25, 4),
    directives: share(12, 8),
    officials: share(60, 12),
    schools: share(40, 18, 400),
    redirects: share(500, 3, 100),
    tombstones: share(500, 3, 100),
  };
}
