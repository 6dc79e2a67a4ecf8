import { addDays, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import { conferencePath, directivePath } from '@ban-tin/shared/urls';
import { articleBody } from './article-body.ts';
import type { Reference } from './article-body.ts';
import { dayAt, minutesLater, momentAt } from './calendar.ts';
import type { Conference } from './conferences.ts';
import type { Directive } from './directives.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument, Fields } from './document.ts';
import { personName } from './people-names.ts';
import { photoOf } from './photos.ts';
import type { CorpusFiles } from './photos.ts';
import { capitalize } from './phrase.ts';
import { documentIdOf, randomOf } from './random.ts';
import type { Random } from './random.ts';
import { tellerOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { freshSlugs } from './slugs.ts';
import type { Subjects } from './subjects.ts';

/** What a corpus' articles refer to. */
export interface ArticleContext {
  conferences: readonly Conference[];
  directives: readonly Directive[];
  subjects: Subjects;
  files: CorpusFiles;
  draw: (random: Random, day: string) => Setting;
}

const genres = ['tin', 'tin', 'tin', 'tin', 'tin', 'bài viết', 'bài viết', 'thông báo', 'phóng sự ảnh'];

/** The articles, oldest first; one after the other, because there may be more of them than memory holds. */
export function* makeArticles(seed: number, count: number, context: ArticleContext): Generator<CorpusDocument> {
  const slugOf = freshSlugs('tin');
  for (let index = 0; index < count; index += 1) {
    const random = randomOf(seed, 'article', index);
    const displayedAt = displayedAtOf(seed, index, count);
    const day = vietnamDay(displayedAt);
    const place = (list: readonly unknown[]) => Math.floor((index * list.length) / count);
    const conference = random.chance(0.3) ? context.conferences[place(context.conferences) - 1] : undefined;
    const directives = random.some(recent(context.directives, place(context.directives)), random.pick([0, 0, 0, 1, 2]));
    const setting = conference?.setting ?? context.draw(random, day);
    const tell = tellerOf(random, setting);
    const title =
      conference && random.chance(0.5) ? conference.title : capitalize(tell(random.pick(setting.theme.titles)));
    const firstLiveAt = firstLiveAfter(random, displayedAt);
    const genre = random.pick(genres);
    yield {
      type: 'article',
      id: documentIdOf(seed, 'article', index),
      at: firstLiveAt,
      data: fieldsOf({
        title,
        slug: slugOf(title),
        genre,
        ...(genre === 'thông báo' && noticeFor(random, day)),
        summary: random.some(setting.theme.findings, 2).map(tell).join(' '),
        body: bodyOf(random, setting, { conference, directives }, context.files),
        ...photosOf(random, genre, context.files),
        byline: random.chance(0.7) ? personName(random).fullName : undefined,
        source: random.chance(0.08) ? { name: 'Báo Mường Sáng', url: 'https://bao.example.vn' } : undefined,
        ...subjectsOf(random, setting, context.subjects),
        conference: conference?.id,
        directives: directives.map(({ id }) => id),
        officials: [...new Set(setting.leaders.slice(0, random.integer(0, 3)).map(({ official }) => official.id))],
        organization: setting.organization.id,
        displayedAt,
        firstLiveAt,
        pinnedUntil: index % 97 === 96 ? addDays(day, 14) : undefined,
        updates: random.chance(0.05)
          ? [{ at: minutesLater(firstLiveAt, 90), note: 'Bổ sung số liệu của đơn vị.' }]
          : [],
        attachments: random.chance(0.1) ? random.some(context.files.attachments, 1) : [],
        seo: random.chance(0.05) ? { title, description: tell(random.pick(setting.theme.findings)) } : undefined,
      }),
    };
  }
}

/** Of ten articles the first three are dated the same to the second. */
function displayedAtOf(seed: number, index: number, count: number): string {
  const first = index % 10 < 3 ? index - (index % 10) : index;
  const random = randomOf(seed, 'displayedAt', first);
  return momentAt(dayAt(first, count), random.integer(7, 20), random.integer(0, 59), random.integer(0, 59));
}

/** Minutes later for most; some stories from before the site were put on it weeks later. */
function firstLiveAfter(random: Random, displayedAt: string): string {
  if (random.chance(0.5)) return displayedAt;
  return minutesLater(displayedAt, random.chance(0.04) ? random.integer(10_000, 60_000) : random.integer(1, 45));
}

/** The dozen before a place in a list. */
function recent<T>(list: readonly T[], end: number): readonly T[] {
  return list.slice(Math.max(0, end - 12), end);
}

function noticeFor(random: Random, day: string): Fields {
  return { audience: 'Các trường, phụ huynh và học sinh', expiresOn: addDays(day, random.integer(15, 90)) };
}

function subjectsOf(random: Random, { theme }: Setting, { categoryIds, topicIds }: Subjects) {
  const others = Object.keys(topicIds).filter((key) => key !== theme.key);
  const topics = [theme.key, ...random.some(others, random.pick([0, 0, 1, 2]))];
  return { category: categoryIds[random.pick(theme.categories)], topics: topics.map((key) => topicIds[key]!) };
}

function photosOf(random: Random, genre: string, { pictures }: CorpusFiles) {
  const gallery = genre === 'phóng sự ảnh' ? random.some(pictures, random.integer(4, 8)) : [];
  return {
    cover: random.chance(0.85) ? photoOf(random.pick(pictures)) : undefined,
    gallery: gallery.map((picture) => photoOf(picture)),
  };
}

function bodyOf(
  random: Random,
  setting: Setting,
  { conference, directives }: { conference: Conference | undefined; directives: Directive[] },
  { pictures }: CorpusFiles,
): string {
  const references: Reference[] = [
    ...(conference ? [{ title: conference.title, path: conferencePath(conference.slug) }] : []),
    ...directives.map(({ title, slug }) => ({ title, path: directivePath(slug) })),
  ];
  return articleBody(random, setting, {
    references,
    pictures: random.chance(0.25) ? random.some(pictures, random.integer(1, 2)) : [],
  });
}
