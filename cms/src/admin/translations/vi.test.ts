import { foreignWords } from '@ban-tin/shared/vietnamese/syllables';
import { expect, it } from 'vitest';
import { proseOf, readStrapiMessages } from './strapi-messages.ts';
import vi from './vi.json' with { type: 'json' };

const { english, vietnamese } = readStrapiMessages();
const ours: Record<string, string> = vi;

/** Names of products, formats and keys, and what has no Vietnamese name. */
const allowed = new Set(
  (
    'api url strapi logo growth limit over at video cloud byte shift command control ctrl cmd enter escape json ' +
    'authorization bearer http yarn develop openapi swagger graphql sentry exif zip web jpeg cookie zalo git html ' +
    'jpg png svg gif px dkim noopener nofollow noreferrer blank self parent top nguyenthilan'
  ).split(' '),
);

it('every message of the installed Strapi has Vietnamese', () => {
  expect(Object.keys(english).length).toBeGreaterThan(1700);
  expect(Object.keys(english).filter((id) => !(id in ours) && !(id in vietnamese))).toEqual([]);
});

it('and the Vietnamese is Vietnamese', () => {
  const shown = { ...vietnamese, ...ours };
  const left = Object.entries(shown).flatMap(([id, text]) =>
    foreignWords(proseOf(text), allowed).length ? [`${id}: ${foreignWords(proseOf(text), allowed).join(' ')}`] : [],
  );
  expect(left).toEqual([]);
});

it('keeps the placeholders and tags of the English', () => {
  const marks = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])|<\/?\w+>/g))].sort();
  const wrong = Object.entries(ours).filter(
    ([id, text]) => english[id] && marks(text).some((mark) => !marks(english[id]!).includes(mark)),
  );
  expect(wrong.map(([id]) => id)).toEqual([]);
});

it('English does not pass for Vietnamese', () => {
  const sentences = Object.values(english).filter((text) => proseOf(text).trim().split(/\s+/).length > 1);
  const missed = sentences.filter((text) => foreignWords(proseOf(text)).length === 0);
  expect(missed.length / sentences.length, missed.join('\n')).toBeLessThan(0.01);
});
