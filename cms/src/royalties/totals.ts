import { compareVietnamese } from '@ban-tin/shared/vietnamese/collation';
import type { AuthorTotal, Piece } from './piece.ts';
import { words } from './words.ts';

/** One line an author, in alphabetical order. Where no name stands under an article, it is that of whoever created it. */
export function totalsOf(pieces: Piece[]): AuthorTotal[] {
  const groups = Map.groupBy(pieces, ({ author, creator }) => author || creator || words.nobody);
  return [...groups]
    .map(([author, own]) => ({
      author,
      pieces: own.length,
      reprints: own.filter(({ isReprint }) => isReprint).length,
      words: sum(own.map((piece) => piece.words)),
      pictures: sum(own.map((piece) => piece.pictures)),
    }))
    .toSorted((a, b) => compareVietnamese(a.author, b.author));
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
