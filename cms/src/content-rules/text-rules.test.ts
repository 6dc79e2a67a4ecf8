import { expect, it } from 'vitest';
import { attributesOf } from '../guard/testing/subject-of.ts';
import { tidyTexts } from './text-rules.ts';

const tidy = (data: Record<string, unknown>) => tidyTexts(attributesOf, 'api::article.article', data);

it('writes NFC', () => {
  expect(tidy({ title: 'Hội nghị'.normalize('NFD'), body: 'Nội dung'.normalize('NFD') })).toEqual({
    title: 'Hội nghị',
    body: 'Nội dung',
  });
});

it('takes stray blanks out of lines, those of components among them', () => {
  expect(tidy({ title: '  Hội  nghị\u00A0 sơ kết ', byline: ' Ngọc\tTú ' })).toEqual({
    title: 'Hội nghị sơ kết',
    byline: 'Ngọc Tú',
  });
  expect(tidy({ cover: { image: 3, caption: 'Toàn  cảnh ' }, summary: 'Một. \n\n Hai  ba.' })).toEqual({
    cover: { image: 3, caption: 'Toàn cảnh' },
    summary: 'Một.\n\nHai ba.',
  });
});

it('leaves Markdown within its lines, wording, quotation marks and tone marks to the author', () => {
  const texts = { body: '    mã  nguồn\n\n"Hoà"  và “hòa”', title: '"Hoà" và “hòa”' };
  expect(tidy(texts)).toEqual(texts);
});

it('leaves relations, dates and what no schema knows as they are', () => {
  const data = { category: { set: [{ documentId: 'a' }] }, displayedAt: new Date(0), expiresOn: null, other: [1, 'x'] };
  expect(tidy(data)).toEqual(data);
});
