/** Letters that Unicode does not take apart into a base and marks; Ð/ð and Ɖ/ɖ are what old fonts and keyboards put for Đ/đ. */
const wholeLetters = new Map([
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['Ð', 'D'],
  ['ɖ', 'd'],
  ['Ɖ', 'D'],
  ['ƀ', 'b'],
  ['Ƀ', 'B'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
]);
const anyWholeLetter = new RegExp(`[${[...wholeLetters.keys()].join('')}]`, 'g');

/** Everything that takes no room on paper, but for the joiner inside emoji ("👩‍🏫" is two pictures joined by one). */
const invisible =
  /(?!\u200D\p{Extended_Pictographic})[[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u034F]--[\n\t]]/gv;
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text as people type it into a search box: lower case, without diacritics ("Đỗ Thị Ánh" → "do thi anh"). */
export function fold(text: string): string {
  return removeMarks(clean(text)).toLowerCase();
}

/** The text without diacritics, its case kept ("1174/QĐ-UBND" → "1174/QD-UBND"). */
export function removeMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(anyWholeLetter, (letter) => wholeLetters.get(letter) ?? letter)
    .normalize('NFC');
}

/**
 * Text of several lines (a Markdown body) in one spelling: NFC, LF, no invisible characters, no blank edges.
 * Two spaces at the end of a line stay, for they break the line in Markdown; other white space there goes.
 */
export function normalizeText(text: string): string {
  return clean(text).split('\n').map(trimLineEnd).join('\n').replace(/^\n+/, '').trimEnd();
}

/** Text of one line (a title, a name) in one spelling: NFC, no invisible characters, single spaces. */
export function normalizeLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

function clean(text: string): string {
  return text.replace(lineBreak, '\n').replace(invisible, '').normalize('NFC');
}

function trimLineEnd(line: string): string {
  const kept = line.trimEnd();
  return kept !== '' && line.endsWith('  ') ? `${kept}  ` : kept;
}
