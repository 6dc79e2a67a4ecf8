const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The words for comparing: in small letters, with single spaces, and with the tone mark of each syllable at its end, so
 * that "Hòa" and "Hoà" are one. Vowels keep their shape: "Hiếu" and "Hiêu" are two.
 */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.replace(toneMarks, '') + (word.match(toneMarks)?.join('') ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
}
