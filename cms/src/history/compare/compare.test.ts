import { describe, expect, it } from 'vitest';
import type { Attribute, Model } from '../schemas.ts';
import type { Snapshot } from '../snapshot.ts';
import { compareBlocks } from './blocks.ts';
import { compareSnapshots } from './compare.ts';
import { pairUp } from './pair-up.ts';
import { compareWords } from './words.ts';

const label = (text: string) => ({ pluginOptions: { 'ban-tin': { label: text } } });
const schemas: Record<string, Record<string, Attribute>> = {
  entry: {
    title: { type: 'string', ...label('Tiêu đề') },
    on: { type: 'date', ...label('Ngày') },
    at: { type: 'datetime', ...label('Lúc') },
    secret: { type: 'string', pluginOptions: { 'ban-tin': { hidden: true } } },
    topics: { type: 'relation', relation: 'manyToMany', target: 'api::topic.topic', ...label('Chủ đề') },
    photos: { type: 'component', component: 'photo', repeatable: true, ...label('Ảnh') },
    source: { type: 'component', component: 'source', ...label('Nguồn') },
  },
  photo: { image: { type: 'media', ...label('Tệp') }, alt: { type: 'text', ...label('Mô tả') } },
  source: { name: { type: 'string', ...label('Tên nguồn') } },
};
const model: Model = { attributesOf: (uid) => schemas[uid]!, mainFieldOf: () => 'alt' };
const compare = (before: Snapshot, after: Snapshot) => compareSnapshots(model, 'entry', before, after);
const topic = (id: string, title = id) => ({ type: 'topic' as const, id, title });
const photo = (file: string, alt: string) => ({ image: { file, name: `${file}.jpg` }, alt });

describe('fields', () => {
  it('are told by their labels, in the order of the form, hidden ones never', () => {
    const before = { title: 'Một', on: '2026-11-20', at: null, secret: 'a', source: { name: 'Báo A' } };
    const after = {
      title: 'Hai',
      on: '2026-11-21',
      at: '2026-11-22T01:00:00.000Z',
      secret: 'b',
      source: { name: 'Báo B' },
    };
    expect(compare(before, after)).toMatchObject([
      { label: 'Tiêu đề', kind: 'text' },
      { label: 'Ngày', before: '20/11/2026', after: '21/11/2026' },
      { label: 'Lúc', after: 'Chủ Nhật, 22/11/2026 08:00' },
      { label: 'Nguồn', kind: 'group', fields: [{ label: 'Tên nguồn' }] },
    ]);
  });

  it('that the schema does not have any more are told by their names', () => {
    expect(compare({ mood: 'vui' }, {})).toEqual([{ label: 'mood', kind: 'value', before: 'vui' }]);
  });

  it('are the same when only the title of what they name has changed', () => {
    expect(compare({ topics: [topic('a', 'Cũ')] }, { topics: [topic('a', 'Mới')] })).toEqual([]);
  });
});

describe('lists', () => {
  it('say what was added, taken out and moved', () => {
    const [change] = compare(
      { topics: ['a', 'e', 'b', 'c'].map((id) => topic(id)) },
      { topics: ['c', 'a', 'e', 'd'].map((id) => topic(id)) },
    );
    expect(change).toMatchObject({
      items: [
        { how: 'removed', title: 'b' },
        { how: 'moved', title: 'c', from: 4, to: 1 },
        { how: 'added', title: 'd' },
      ],
    });
  });

  it('pair components by their picture, and tell what changed in them', () => {
    const before = { photos: [photo('x', 'Đoàn chủ toạ'), photo('y', 'Trao thưởng')] };
    const after = { photos: [photo('y', 'Trao thưởng'), photo('x', 'Đoàn chủ tịch'), photo('z', 'Bế mạc')] };
    expect(compare(before, after)).toMatchObject([
      {
        items: [
          { how: 'changed', file: 'x', from: 1, to: 2, fields: [{ label: 'Mô tả' }] },
          { how: 'added', title: 'Bế mạc', file: 'z', fields: [] },
        ],
      },
    ]);
  });

  it('move as few as possible', () => {
    const moved = (before: string, after: string) =>
      pairUp([...before], [...after], (one, other) => Number(one === other)).filter((pair) => pair.moved).length;
    expect([moved('abcd', 'abcd'), moved('abcd', 'dabc'), moved('abcd', 'dcba'), moved('aab', 'aba')]).toEqual([
      0, 1, 3, 1,
    ]);
  });
});

describe('words', () => {
  it('that changed are marked with the blanks between them', () => {
    expect(compareWords('Có 35 trường tiểu học', 'Có 36 lớp mầm non')).toEqual([
      { text: 'Có ' },
      { text: '35 trường tiểu học', mark: 'removed' },
      { text: '36 lớp mầm non', mark: 'added' },
    ]);
  });

  it('give both texts, whatever was done to them', () => {
    const random = (seed: number) =>
      Array.from({ length: 12 }, (_, at) => ['sở', 'phòng', ' ', 'trường', '\n'][(seed * (at + 3)) % 5]);
    for (let seed = 1; seed < 60; seed += 1) {
      const [before, after] = [random(seed).join(' '), random(seed * 7 + 2).join(' ')];
      const parts = compareWords(before, after);
      const side = (mark: string) =>
        parts
          .filter((part) => !part.mark || part.mark === mark)
          .map(({ text }) => text)
          .join('');
      const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect([plain(side('removed')), plain(side('added'))]).toEqual([plain(before), plain(after)]);
    }
  });

  it('of a very long text are not compared one by one', () => {
    const long = 'dài '.repeat(30_000);
    expect(compareWords(long, `${long}thêm`)).toHaveLength(2);
  });
});

describe('long texts', () => {
  it('are compared by paragraphs, without the signs of Markdown', () => {
    const before = '## Kết quả\n\nCó **35** trường.\n\n- Một\n- Hai\n\nHết.';
    const after = '## Kết quả\n\nCó **36** trường.\n\n- Một\n- Hai\n\n![Toàn cảnh](/uploads/a.jpg)\n\nHết.';
    expect(compareBlocks(before, after)).toEqual([
      { form: 'skipped', count: 1 },
      {
        form: 'text',
        parts: [{ text: 'Có ' }, { text: '35', mark: 'removed' }, { text: '36', mark: 'added' }, { text: ' trường.' }],
      },
      { form: 'skipped', count: 1 },
      {
        form: 'text',
        mark: 'added',
        parts: [{ text: '[Ảnh: Toàn cảnh]', mark: 'added' }],
        pictures: ['/uploads/a.jpg'],
      },
      { form: 'skipped', count: 1 },
    ]);
  });

  it('say where only the form has changed', () => {
    expect(compareBlocks('Có 35 trường.', 'Có **35** trường.')).toMatchObject([{ isOnlyForm: true }]);
  });
});
