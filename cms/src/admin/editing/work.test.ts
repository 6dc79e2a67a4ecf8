import { describe, expect, it } from 'vitest';
import { fitWork, isSame, mergeWork } from './work.ts';

const item = (id: number | undefined, alt: string, key = 'a0') => ({ ...(id && { id }), alt, __temp_key__: key });

describe('laying one’s work over another version', () => {
  it('keeps what was typed and takes the rest, and names what both have changed', () => {
    const base = { title: 'Cũ', summary: 'Cũ', body: 'Cũ' };
    const mine = { title: 'Của tôi', summary: 'Cũ', body: 'Của tôi' };
    const other = { title: 'Của chị', summary: 'Của chị', body: 'Cũ' };
    expect(mergeWork(base, mine, other)).toEqual({
      values: { title: 'Của tôi', summary: 'Của chị', body: 'Của tôi' },
      clashes: ['title'],
    });
  });

  it('sees no clash where both have written the same', () => {
    expect(mergeWork({ title: 'Cũ' }, { title: 'Mới' }, { title: 'Mới' })).toEqual({
      values: { title: 'Mới' },
      clashes: [],
    });
  });

  it('keeps a field that was emptied empty', () => {
    const { values } = mergeWork({ summary: 'Cũ' }, { summary: null }, { summary: 'Cũ' });
    expect(values['summary']).toBeNull();
  });

  it('lets items that the other version has thrown away come back as new ones', () => {
    const base = { gallery: [item(1, 'Một'), item(2, 'Hai')] };
    const mine = { gallery: [item(1, 'Một'), item(2, 'Hai, sửa')] };
    const { values, clashes } = mergeWork(base, mine, { gallery: [item(1, 'Một')] });
    expect(values['gallery']).toEqual([item(1, 'Một'), item(undefined, 'Hai, sửa')]);
    expect(clashes).toEqual(['gallery']);
  });

  it('writes into the other version’s single part, whatever its number', () => {
    expect(fitWork({ cover: { id: 3, alt: 'A' } }, { cover: { id: 9, alt: 'B' } })).toEqual({
      cover: { id: 9, alt: 'A' },
    });
    expect(fitWork({ cover: { id: 3, alt: 'A' } }, { cover: null })).toEqual({ cover: { alt: 'A' } });
  });

  it('leaves files and links alone', () => {
    const work = { file: { id: 3, mime: 'image/png' }, topics: { connect: [{ id: 4, apiData: {} }], disconnect: [] } };
    expect(fitWork(work, {}).file).toEqual(work.file);
    expect(fitWork({ ...work, files: [work.file] }, {})['files']).toEqual([work.file]);
    expect(fitWork(work, {}).topics).toEqual(work.topics);
  });
});

describe('whether two values say the same', () => {
  it('holds for empty and never filled, and for items with other numbers and keys', () => {
    expect(isSame({ a: '', b: null }, {})).toBe(true);
    expect(isSame([item(1, 'x', 'a0')], [item(undefined, 'x', 'a1')])).toBe(true);
  });

  it.each([
    [{ a: 0 }, {}],
    [{ a: false }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[item(1, 'x')], [item(1, 'y')]],
    [
      { id: 1, mime: 'a' },
      { id: 2, mime: 'a' },
    ],
  ])('does not for %j and %j', (one, other) => expect(isSame(one, other)).toBe(false));
});
