/**
 * Vietnamese alphabetical order, the same on every host and in every database.
 *
 * The order is that of the dictionaries (Vũ Xuân Lương, Vietlex, "Quy tắc sắp xếp đơn vị từ vựng trong từ điển tiếng
 * Việt"): word by word; in a word first the letters a ă â b c d đ e ê … y z, then the tone (ngang, huyền, hỏi, ngã, sắc,
 * nặng); small letters before capitals where nothing else differs.
 *
 * `Intl.Collator('vi')` has the same letters and tones, and differs in three ways:
 * - it compares the letters of the whole text before any tone, which mixes people called Hà with those called Hạ;
 *   here all of Hà come before all of Hạ;
 * - it sees where a tone stands, so that hoá comes before hòa; here hoà and hòa are one syllable;
 * - it counts punctuation as letters before "a" and, unless told, 10 before 9; here punctuation only parts words, and
 *   numbers go by value.
 */
import { normalizeLine, removeMarks } from './folding.ts';

const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const codes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg';
const codeOf = new Map([...alphabet].map((letter, index) => [letter, codes.charAt(index)]));

const anyWord = /[\p{L}\p{N}\p{M}]+/gu;
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

interface EncodedLetter {
  letter: string;
  marks: string;
}

/** The letters of Vietnamese with their tones; what is not here goes the long way, letter and marks taken apart. */
const knownLetters = new Map<string, EncodedLetter>(
  [...codeOf].flatMap(([letter, code]) =>
    tones.map(
      (tone, index) => [(letter + tone).normalize('NFC'), { letter: code, marks: tone && String(index) }] as const,
    ),
  ),
);

/** Compares two texts in Vietnamese alphabetical order; for long lists sort by `collationKey`, computed once each. */
export function compareVietnamese(a: string, b: string): number {
  return compareKeys(collationKey(a), collationKey(b));
}

/** Compares two people by given name, then by the rest of the name. */
export function comparePeople(a: { sortName: string }, b: { sortName: string }): number {
  return compareVietnamese(a.sortName, b.sortName);
}

/** The name with the given name, its last word, in front: "Ngô Thị Minh" → "Minh Ngô Thị". */
export function sortNameOf(fullName: string): string {
  const words = normalizeLine(fullName).split(' ');
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ');
}

/**
 * A key whose plain byte order (SQLite's BINARY, PostgreSQL's "C", JavaScript's `<`) is the order of the texts.
 * Shape, ASCII only: for each word `<letters>.<tones>,`, then a space and the text itself to part what else is equal:
 * "Hà Nội" → "LA.1,RTM.5, h~0000c0 n~001ed8I".
 */
export function collationKey(text: string): string {
  const line = normalizeLine(text);
  const words = line.normalize('NFKC').toLowerCase().match(anyWord) ?? [];
  return `${words.map(encodeWord).join('')} ${encodeSpelling(line)}`;
}

function encodeWord(word: string): string {
  let letters = '';
  let marks = '';
  for (const [part] of word.matchAll(/[0-9]+|.\p{M}*/gsu)) {
    if (/^[0-9]/.test(part)) {
      letters += encodeNumber(part);
      continue;
    }
    const encoded = knownLetters.get(part) ?? encodeLetter(part);
    letters += encoded.letter;
    marks += encoded.marks;
  }
  return `${letters}.${marks},`;
}

/** "0", which stands before every letter, the count of digits and the digits: 9 → "0019", 10 → "00210". */
function encodeNumber(digits: string): string {
  const value = digits.replace(/^0+(?=[0-9])/, '');
  return `0${String(Math.min(value.length, 99)).padStart(2, '0')}${value}`;
}

/** Any letter with its marks; marks that make another letter (ă, ơ) belong to the letter. */
function encodeLetter(part: string): EncodedLetter {
  const [first = '', ...rest] = part.normalize('NFKD');
  let letter = first === 'ð' || first === 'ɖ' ? 'đ' : first;
  let marks = '';
  for (const mark of rest) {
    const joined = (letter + mark).normalize('NFC');
    if (codeOf.has(joined)) letter = joined;
    else marks += encodeMark(mark);
  }
  const code = codeOf.get(letter);
  if (code !== undefined) return { letter: code, marks };
  const spelledOut = [...removeMarks(letter)].map((each) => codeOf.get(each));
  const borrowed = spelledOut.every((each) => each !== undefined);
  return borrowed ? { letter: spelledOut.join(''), marks: marks + hex(letter) } : { letter: hex(letter), marks };
}

function encodeMark(mark: string): string {
  const tone = tones.indexOf(mark);
  return tone === -1 ? hex(mark) : String(tone);
}

/** The text in ASCII with its case swapped, because small letters come first. */
function encodeSpelling(line: string): string {
  return [...line]
    .map((each) => (each === each.toLowerCase() ? each.toUpperCase() : each.toLowerCase()))
    .join('')
    .replace(/[^ -}]/gu, hex);
}

/** "~", which stands after all letters, and the code point in six digits. */
function hex(character: string): string {
  return `~${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
