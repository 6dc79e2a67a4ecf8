import { spellingsOf, wordsOf } from './words.ts';

/** Characters of a query that are read; whoever pastes a page searches for its beginning. */
const longestQuery = 200;
const mostWords = 20;

/** What a reader typed, as it is searched for. */
export interface Query {
  /** Without diacritics; the last one may be the beginning of a word. */
  words: string[];
  /** How those words are spelled that were typed with diacritics. */
  spellings: RegExp[];
  isLastWhole: boolean;
}

/** Reads a query; undefined for one without a word in it. */
export function readQuery(typed: string): Query | undefined {
  const text = typed.slice(0, longestQuery);
  const words = withoutSo(wordsOf(text)).slice(0, mostWords);
  if (!words.length) return undefined;
  return { words, spellings: spellingsOf(text).slice(0, mostWords), isLastWhole: !/[\p{L}\p{N}\p{M}]$/u.test(text) };
}

/** Documents are called "Nghị định số 98/2023/NĐ-CP" and "Nghị định 98/2023/NĐ-CP". */
function withoutSo(words: string[]): string[] {
  return words.filter((word, at) => word !== 'so' || !/^\d/.test(words[at + 1] ?? ''));
}
