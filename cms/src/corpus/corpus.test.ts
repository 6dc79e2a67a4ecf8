import { isSlug } from '@ban-tin/shared/vietnamese/slug';
import { describe, expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import type { CorpusDocument, Fields, Value } from './document.ts';
import { districtsClosedOn, lastDay } from './calendar.ts';
import type { CorpusFiles } from './photos.ts';

const pictures = Array.from({ length: 5 }, (_, index) => ({
  id: index + 1,
  url: `/uploads/tranh_${index}.jpg`,
  alt: `Tranh ${index}`,
  caption: `Tranh số ${index}.`,
}));
const files: CorpusFiles = { pictures, portraits: pictures, attachments: [6, 7] };
const make = (articles: number, seed: number) => [...corpus({ articles, seed, files })];
const documents = make(600, 1);
const ofType = (type: string) => documents.filter((document) => document.type === type);
const articles = ofType('article');

test('the same size and seed give the same corpus, another seed another one', () => {
  expect(make(80, 3)).toEqual(make(80, 3));
  expect(make(80, 3).map(({ id }) => id)).not.toEqual(make(80, 4).map(({ id }) => id));
});

test('holds everything in proportion to the articles', () => {
  const counts = Object.fromEntries(
    [...Map.groupBy(documents, ({ type }) => type)].map(([type, all]) => [type, all.length]),
  );
  expect(counts).toMatchObject({ article: 600, conference: 24, directive: 50, official: 12, 'site-setting': 1 });
});

test('names entries as Strapi does, each differently', () => {
  for (const { id } of documents) expect(id).toMatch(/^[a-z][a-z0-9]{23}$/);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
});

test('refers only to entries that come before', () => {
  const before = new Set<string>();
  const every = new Set(documents.map(({ id }) => id));
  for (const { id, data, type } of documents) {
    if (type !== 'tombstone') for (const text of textsOf(data)) if (every.has(text)) expect(before).toContain(text);
    before.add(id);
  }
});

test('gives no two entries of a type the same slug', () => {
  for (const [type, all] of Map.groupBy(documents, (document) => document.type)) {
    const slugs = all.flatMap(({ data }) => (typeof data['slug'] === 'string' ? [data['slug']] : []));
    expect(new Set(slugs).size, type).toBe(slugs.length);
    for (const slug of slugs) expect(isSlug(slug), slug).toBe(true);
  }
});

test('is written in NFC, with nothing left to fill in and no blanks at line ends', () => {
  for (const text of documents.flatMap(({ data }) => textsOf(data))) {
    expect(text).toBe(text.normalize('NFC').trim());
    expect(text).not.toMatch(/[{}]| $|undefined| {2}/m);
  }
});

describe('articles', () => {
  const bodies = articles.map(({ data }) => String(data['body']));
  const share = (pattern: RegExp) => bodies.filter((body) => pattern.test(body)).length / bodies.length;

  test('have bodies of about 3.7 KB with headings, lists, tables, quotes, links and pictures', () => {
    const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / bodies.length;
    expect(Math.abs(bytes - 3700)).toBeLessThan(200);
    for (const part of [
      /^## /m,
      /^(- |1\. )/m,
      /^\| --- /m,
      /^> /m,
      /\]\(\/(van-ban|hoi-nghi)\//,
      /!\[.+\]\(\/uploads\//,
    ]) {
      expect(share(part), String(part)).toBeGreaterThan(0.15);
    }
  });

  test('are dated over eight years, in threes to the second, and go live at that time or later', () => {
    const moments = articles.map(({ data }) => String(data['displayedAt']));
    expect(new Set(moments.map((moment) => moment.slice(0, 4))).size).toBe(9);
    expect(moments.at(-1)! < `${lastDay}T24`).toBe(true);
    expect(moments[10]).toBe(moments[12]);
    expect(new Set(moments).size).toBe(480);
    for (const { data } of articles) expect(String(data['firstLiveAt']) >= String(data['displayedAt'])).toBe(true);
  });

  test('do not tell of conferences and directives to come', () => {
    const days = new Map(documents.map(({ id, at }) => [id, at.slice(0, 10)]));
    for (const { data } of articles) {
      for (const id of [data['conference'] ?? [], data['directives'] ?? []].flat()) {
        expect(days.get(String(id))! <= String(data['displayedAt']).slice(0, 10)).toBe(true);
      }
    }
  });
});

test('directives bear on earlier ones only', () => {
  const days = new Map(ofType('directive').map(({ id, data }) => [id, String(data['issuedOn'])]));
  for (const { data } of ofType('directive')) {
    for (const id of [data['basedOn'] ?? [], data['replaces'] ?? [], data['amends'] ?? []].flat()) {
      expect(days.get(String(id))! <= String(data['issuedOn'])).toBe(true);
    }
  }
});

test('one official after the other leads the department', () => {
  const [, , department] = ofType('organization');
  const terms = ofType('official')
    .flatMap(({ data }) => data['appointments'] as Fields[])
    .filter(({ title, organization }) => title === 'Giám đốc' && organization === department!.id)
    .map(({ from, to }) => [from, to]);
  expect(terms).toEqual(terms.toSorted());
  expect(terms.map(([, to]) => to).filter((to) => to === undefined)).toHaveLength(1);
});

test('closed organizations have successors', () => {
  const closed = ofType('organization').filter(({ data }) => data['closedOn'] === districtsClosedOn);
  expect(closed.length).toBeGreaterThan(8);
  for (const { data } of closed) expect(data['successors']).not.toHaveLength(0);
});

function textsOf(value: Value | CorpusDocument['data']): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
