import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { EntryType } from '@ban-tin/shared/change';
import { slugify } from '@ban-tin/shared/vietnamese/slug';
import { describe, expect, test } from 'vitest';
import { articles } from './articles.ts';
import { conferences } from './conferences.ts';
import { demoContent } from './content.ts';
import { directives } from './directives.ts';
import { officials } from './officials.ts';
import { pictures } from './pictures.ts';
import { isReference, resolveReferences } from './references.ts';
import type { DemoData, DemoValue, Reference } from './references.ts';

const sources = path.resolve(import.meta.dirname, '..');
const entries = demoContent.flatMap(([type, byKey]) =>
  Object.entries(byKey).map(([key, data]) => ({ type, key, data })),
);
const allText = entries.flatMap(({ data }) => textsOf(data)).join('\n');

test('tells of five reports: five articles about five conferences', () => {
  expect(Object.keys(articles)).toHaveLength(5);
  expect(Object.keys(conferences)).toHaveLength(5);
  const reported = Object.values(articles).map(({ conference }) => (conference as Reference).key);
  expect(new Set(reported)).toEqual(new Set(Object.keys(conferences)));
});

test('holds the conclusions with 2, 10 and 7 tasks, each at its conference, without number and signers', () => {
  const tasks = Object.values(directives).map(({ conference, tasks }) => [
    (conference as Reference).key,
    (tasks as DemoData[]).length,
  ]);
  expect(Object.fromEntries(tasks)).toEqual({ 'hai-phong': 2, 'dien-bien': 10, 'cum-thi-dua': 7 });
  for (const directive of Object.values(directives)) {
    expect(directive).toMatchObject({ group: 'ý kiến chỉ đạo' });
    expect(directive).not.toHaveProperty('number');
    expect(directive).not.toHaveProperty('signers');
    for (const task of directive['tasks'] as DemoData[]) {
      expect(task['heading']).toBeTruthy();
      expect(task['body']).toMatch(/\.$/);
    }
  }
});

test('refers only to pictures, and to entries that are loaded before', () => {
  const loaded = new Set(Object.keys(pictures).map((key) => `picture:${key}`));
  for (const { type, key, data } of entries) {
    resolveReferences(data, (reference) => {
      const name = `${reference.refersTo}:${reference.key}`;
      expect(loaded, `${type}:${key} → ${name}`).toContain(name);
      return name;
    });
    loaded.add(`${type}:${key}`);
  }
});

test('fits the schemas: fields, words of enumerations, patterns, lengths and targets of relations', () => {
  for (const { type, data } of entries) expectToFit(schemaOf(type), data, type);
});

test('gives no two entries of a type the same address', () => {
  for (const [type, byKey] of demoContent) {
    const slugs = Object.values(byKey).map(({ slug, title, name, fullName }) =>
      String(slug ?? slugify(String(title ?? name ?? fullName ?? type))),
    );
    expect(new Set(slugs).size, `${type}: ${slugs}`).toBe(slugs.length);
  }
});

test('is written in NFC, without blanks at line ends and double blanks, and does not name the product', () => {
  const texts = [...entries.flatMap(({ data }) => textsOf(data)), ...textsOf(pictures as unknown as DemoValue)];
  for (const text of texts) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/ $| {2}|\t|\u00A0/m);
    expect(text).not.toMatch(/bản tin/i);
  }
});

test('gives articles four to eight paragraphs, a summary and a cover', () => {
  for (const { body, summary, cover } of Object.values(articles)) {
    const blocks = String(body).split('\n\n');
    const paragraphs = blocks.filter((block) => !/^(#|\||- |\d+\. )/.test(block));
    expect(paragraphs.length, String(body)).toBeGreaterThanOrEqual(4);
    expect(paragraphs.length, String(body)).toBeLessThanOrEqual(8);
    expect(summary).toBeTruthy();
    expect(cover).toMatchObject({ credit: 'Tranh minh hoạ' });
  }
});

test('gives the article of Điện Biên three photos with captions of their own', () => {
  const gallery = articles['dien-bien']!['gallery'] as DemoData[];
  expect(new Set(gallery.map(({ caption }) => caption)).size).toBe(3);
});

describe('every picture', () => {
  test.each(Object.keys(pictures))('%s is a drawing without text, scripts and outside files, and has an alt', (key) => {
    const file = path.join(sources, 'demo/pictures', `${key}.svg`);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toMatch(/<(text|script|image|foreignObject|style)\b|href="(?!#)/);
    expect(pictures[key]!.alt.length).toBeGreaterThan(30);
    expect(pictures[key]!.caption).toBeTruthy();
  });

  test('is used, and no file lies about', () => {
    const used = new Set<string>();
    for (const { data } of entries) {
      resolveReferences(data, ({ refersTo, key }) => {
        if (refersTo === 'picture') used.add(key);
        return key;
      });
    }
    expect([...used].sort()).toEqual(Object.keys(pictures).sort());
    const files = readdirSync(path.join(sources, 'demo/pictures')).map((file) => path.parse(file).name);
    expect(files.sort()).toEqual(Object.keys(pictures).sort());
  });
});

describe('keeps the facts exactly', () => {
  test.each([
    'Phạm Quốc Hiếu',
    'Phó Giám đốc Sở Giáo dục và Đào tạo Hải Phòng',
    'Trần Thu Hằng',
    'Trưởng phòng Giáo dục Tiểu học, Sở Giáo dục và Đào tạo Hải Phòng',
    'triển khai nhiệm vụ Giáo dục Tiểu học năm học 2023-2024',
    '09/10/2023',
    '100%',
    'Giáo Dục',
    'https://saugiohanhchinh.vn',
    'Nguyễn Ngọc Sơn',
    'Giám đốc Sở GD&ĐT',
    'Sở GD&ĐT Bắc Kạn',
    'từ ngày 13 đến ngày 15/09/2023',
    'Ngọc Tú',
    'Nguyễn Văn Đoạt',
    'Giám đốc Sở GD&ĐT Điện Biên',
    '09/02/2023',
    'trên 99%',
    'Nghị quyết số 29-NQ/TW ngày 04/11/2013',
    'lớp 1, 2, 3, 6, 7, 10',
    'lớp 4, 8, 11',
    'mô đun 6, 7, 8',
    'học kỳ II năm học 2022-2023',
    'Thứ trưởng Ngô Thị Minh',
    'Cụm thi đua số 1',
    'Luật Thi đua, khen thưởng',
    'Nghị định số 98/2023/NĐ-CP ngày 31/12/2023',
    'Thông tư số 29/2023/TT-BGDĐT ngày 29/12/2023',
    'giai đoạn 2021-2025',
    'giai đoạn 2016-2020, định hướng đến năm 2025',
    'giai đoạn 2023-2030',
    'hiệu lực trong năm 2024',
    'học kỳ II năm học 2021-2022',
    'Covid-19',
    'thứ 12',
    '9 nhóm nhiệm vụ',
    '5 nhóm giải pháp',
    'Hà Nghĩa',
  ])('%s', (fact) => expect(allText).toContain(fact));

  test('the people, with honorifics only where a report gives one', () => {
    const honorifics = Object.values(officials).map(({ fullName, honorific }) => [fullName, honorific]);
    expect(Object.fromEntries(honorifics)).toEqual({
      'Phạm Quốc Hiếu': 'Ông',
      'Trần Thu Hằng': 'Bà',
      'Nguyễn Ngọc Sơn': undefined,
      'Nguyễn Văn Đoạt': undefined,
      'Ngô Thị Minh': undefined,
    });
    for (const [, name] of allText.matchAll(/(?:Ông|Bà|ông|bà) (\p{Lu}\p{L}* \p{Lu}\p{L}* \p{Lu}\p{L}*)/gu)) {
      expect(['Phạm Quốc Hiếu', 'Trần Thu Hằng']).toContain(name);
    }
  });

  test('when the conferences were', () => {
    const days = Object.entries(conferences).map(([key, { startsOn, endsOn, precision, session }]) => [
      key,
      [startsOn, endsOn, precision, session].filter(Boolean).join(' '),
    ]);
    expect(Object.fromEntries(days)).toEqual({
      'hai-phong': '2023-10-09 buổi chiều',
      'bac-kan': '2023-09-13 2023-09-15 ngày',
      'dien-bien': '2023-02-09 ngày',
      'cum-thi-dua': 'không rõ',
      'thi-xa': 'không rõ',
    });
  });

  test('when the articles were published', () => {
    expect(articles['dien-bien']).toMatchObject({ displayedAt: '2023-02-09T20:01:00+07:00' });
    expect(articles['thi-xa']).toMatchObject({ displayedAt: '2022-01-24T11:07:13+07:00' });
    expect(articles['bac-kan']!['displayedAt']).toMatch(/^2023-09-13T/);
    for (const { displayedAt, firstLiveAt } of Object.values(articles)) expect(firstLiveAt).toBe(displayedAt);
  });

  test('the documents that are cited', () => {
    const cited = Object.values(directives).flatMap(({ citations = [] }) => citations as DemoData[]);
    const lines = cited.map(({ kind, number, issuedOn, title }) =>
      [kind, number ?? title, issuedOn].filter(Boolean).join(' '),
    );
    expect(new Set(lines)).toEqual(
      new Set([
        'Nghị quyết 29-NQ/TW 2013-11-04',
        'Luật Luật Thi đua, khen thưởng',
        'Nghị định 98/2023/NĐ-CP 2023-12-31',
        'Thông tư 29/2023/TT-BGDĐT 2023-12-29',
        'Chương trình Chương trình giáo dục phổ thông 2018',
      ]),
    );
  });

  test('the figures', () => {
    const figures = Object.values(conferences).flatMap(({ figures = [] }) => figures as DemoData[]);
    expect(figures.map(({ value, unit }) => [value, unit].filter(Boolean).join(' '))).toEqual([
      '100 %',
      '35 trường',
      '8 trường',
      'mức độ 3',
      'trên 99 %',
      'thứ 12',
      '9 nhóm nhiệm vụ',
      '5 nhóm giải pháp',
    ]);
  });
});

function textsOf(value: DemoValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || isReference(value)) return [];
  return Object.values(value).flatMap(textsOf);
}

interface Attribute {
  type: string;
  enum?: string[];
  regex?: string;
  maxLength?: number;
  required?: boolean;
  target?: string;
  component?: string;
}

function schemaOf(type: EntryType): Record<string, Attribute> {
  return readAttributes(`api/${type}/content-types/${type}/schema.json`);
}

function readAttributes(file: string): Record<string, Attribute> {
  return JSON.parse(readFileSync(path.join(sources, file), 'utf8')).attributes;
}

function expectToFit(attributes: Record<string, Attribute>, data: DemoData, where: string): void {
  for (const [field, { required }] of Object.entries(attributes)) {
    if (required) expect(data, `${where}.${field}`).toHaveProperty(field);
  }
  for (const [field, value] of Object.entries(data)) {
    const name = `${where}.${field}`;
    const attribute = attributes[field];
    if (!attribute) throw new Error(`${name} is not in the schema`);
    for (const item of Array.isArray(value) ? value : [value]) {
      if (attribute.type === 'component') {
        const [category, component] = attribute.component!.split('.');
        expectToFit(readAttributes(`components/${category}/${component}.json`), item as DemoData, name);
      } else if (attribute.type === 'relation' || attribute.type === 'media') {
        const type = (item as Reference).refersTo;
        expect(type, name).toBe(attribute.type === 'media' ? 'picture' : attribute.target!.split('.')[1]);
      } else {
        if (attribute.enum) expect(attribute.enum, name).toContain(item);
        if (attribute.regex) expect(String(item), name).toMatch(new RegExp(attribute.regex));
        if (attribute.maxLength) expect(String(item).length, name).toBeLessThanOrEqual(attribute.maxLength);
        if (attribute.type === 'integer') expect(Number.isInteger(item), name).toBe(true);
      }
    }
  }
}
