import { removeMarks } from '@ban-tin/shared/vietnamese/folding';

/*
 * Of the shared folding only `removeMarks` comes along: its neighbours use regular expressions with the flag `v`, which
 * browsers of old telephones cannot read.
 */

const word = /[\p{L}\p{N}]+/gu;
const wordWithMarks = /[\p{L}\p{N}\p{M}]+/gu;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The words of a text as they are compared: lower case, without diacritics, numbers without leading zeros. */
export function wordsOf(text: string): string[] {
  const words = removeMarks(text).toLowerCase().match(word) ?? [];
  return words.map((each) => each.replace(/^0+(?=\d)/, ''));
}

/** Patterns for those words of a text that have diacritics, wherever their tone is put: "hoà" and "hòa" are one. */
export function spellingsOf(text: string): RegExp[] {
  const words = text.normalize('NFC').toLowerCase().replace(/ð/g, 'đ').match(wordWithMarks) ?? [];
  return words
    .filter((each) => each !== removeMarks(each))
    .map((each) => new RegExp(`(^|[^\\p{L}])(${tonesPlaced(each).join('|')})(?!\\p{L})`, 'iu'));
}

function tonesPlaced(word: string): string[] {
  const letters = word.normalize('NFD');
  const [tone] = letters.match(tones) ?? [];
  const [, begin, vowels] = /^(.*)(o[ae]|uy)$/.exec(letters.replace(tones, '')) ?? [];
  if (!tone || begin === undefined || !vowels) return [word];
  return [begin + vowels[0]! + tone + vowels[1]!, begin + vowels + tone].map((each) => each.normalize('NFC'));
}

/** Where the words of a text stand in it, with what they are compared by; the text is in NFC. */
export function placesOfWords(text: string): { start: number; end: number; word: string }[] {
  return [...text.matchAll(wordWithMarks)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    word: wordsOf(found).join(''),
  }));
}
