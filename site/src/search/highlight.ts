import type { Query } from './query.ts';
import { placesOfWords } from './words.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

interface Stretch {
  start: number;
  end: number;
}

/** Characters of a text that are shown with a result. */
const longestExcerpt = 240;

/**
 * A text cut into what was looked for and what stands between. Where all the words stand together somewhere, only those
 * places are marked: the syllables of "hội nghị" are in a great many other words.
 */
export function highlight(text: string, words: Set<string>, query: Query): Piece[] {
  return cut(text, hitsIn(text, words, query));
}

/** The part of a text around the first of what was looked for, in the same pieces. */
export function highlightedExcerpt(text: string, words: Set<string>, query: Query): Piece[] {
  const hits = hitsIn(text, words, query);
  if (text.length <= longestExcerpt) return cut(text, hits);
  const first = hits[0]?.start ?? 0;
  const start = first < longestExcerpt * 0.6 ? 0 : wordStart(text, first - longestExcerpt * 0.3);
  const end = start + longestExcerpt < text.length ? wordEnd(text, start + longestExcerpt) : text.length;
  const within = hits.filter((hit) => hit.start >= start && hit.end <= end);
  const pieces = cut(
    text.slice(start, end),
    within.map((hit) => ({ start: hit.start - start, end: hit.end - start })),
  );
  const dots = { text: '…', isHit: false };
  return [...(start ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])];
}

function hitsIn(text: string, words: Set<string>, query: Query): Stretch[] {
  const places = placesOfWords(text);
  const { length } = query.words;
  const isHere = (at: number, offset: number) => {
    const [found, asked] = [places[at + offset]?.word, query.words[offset]!];
    const isPart = offset === length - 1 && !query.isLastWhole;
    return found === asked || (isPart && found !== undefined && found.startsWith(asked));
  };
  const together = places.flatMap(({ start }, at) => {
    const isWhole = length > 1 && query.words.every((_, offset) => isHere(at, offset));
    return isWhole ? [{ start, end: places[at + length - 1]!.end }] : [];
  });
  return join(text, together.length ? together : places.filter(({ word }) => words.has(word)));
}

/** Makes one of hits that only a space, a slash or a hyphen parts, or that overlap. */
function join(text: string, hits: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of hits) {
    const last = joined.at(-1);
    if (last && (start <= last.end || /^[ /-]$/.test(text.slice(last.end, start)))) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function cut(text: string, hits: Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    pieces.push({ text: text.slice(at, start), isHit: false }, { text: text.slice(start, end), isHit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isHit: false });
  return pieces.filter((piece) => piece.text);
}

function wordStart(text: string, near: number): number {
  return text.lastIndexOf(' ', near) + 1;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space > near / 2 ? space : near;
}
