import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('leaves a short text as it is, in one line', () =>
  expect(excerpt(' Hội nghị\n\nsơ kết ')).toBe('Hội nghị sơ kết'));

test('cuts a long text between words, without the punctuation before the cut', () => {
  const cut = excerpt('Hội nghị sơ kết, '.repeat(30));
  expect(cut.length).toBeLessThanOrEqual(200);
  expect(cut).toMatch(/(?:Hội|nghị|sơ|kết)…$/);
});

test('cuts a word that has no end', () => expect(excerpt('a'.repeat(500))).toBe(`${'a'.repeat(199)}…`));
