import { expect, test } from 'vitest';
import { fold, normalizeLine, normalizeText, removeMarks } from './folding.ts';

/** The 134 letters of Vietnamese that ASCII lacks, with the letter that each folds to. */
const groups = {
  a: 'àảãáạăằẳẵắặâầẩẫấậ',
  d: 'đ',
  e: 'èẻẽéẹêềểễếệ',
  i: 'ìỉĩíị',
  o: 'òỏõóọôồổỗốộơờởỡớợ',
  u: 'ùủũúụưừửữứự',
  y: 'ỳỷỹýỵ',
};
const accented = Object.entries(groups).flatMap(([plain, letters]) =>
  [...letters].flatMap((letter) => [
    { letter, plain },
    { letter: letter.toUpperCase(), plain: plain.toUpperCase() },
  ]),
);

test('the alphabet under test has 134 accented letters', () => {
  expect(new Set(accented.map(({ letter }) => letter)).size).toBe(134);
});

test.each(accented)('takes the marks off $letter, composed or not, and keeps its case', ({ letter, plain }) => {
  expect(removeMarks(letter)).toBe(plain);
  expect(removeMarks(letter.normalize('NFD'))).toBe(plain);
  expect(fold(letter)).toBe(plain.toLowerCase());
  expect(fold(letter.normalize('NFD'))).toBe(plain.toLowerCase());
});

test.each([
  ['Đỗ Thị Ánh Nguyệt', 'do thi anh nguyet'],
  ['HỘI NGHỊ SƠ KẾT', 'hoi nghi so ket'],
  ['hoà – hòa', 'hoa – hoa'],
  ['Ðiện Biên (old font)', 'dien bien (old font)'],
  ["H'Hen Niê, Y Ngông Niê Kđăm, Ƀuôn Čư̆", "h'hen nie, y ngong nie kdam, buon cu"],
  ['zero\u200Bwidth và\u00A0space', 'zerowidth va space'],
  ['ｆｕｌｌ ﬁ m²', 'full fi m2'],
  ['Œuvre, Straße', 'oeuvre, strasse'],
  ['İstanbul', 'istanbul'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});

test('leaves other scripts readable', () => {
  expect(fold('한국 Привет')).toBe('한국 привет');
});

test.each([
  ['decomposed letters', 'Tiê\u0301ng Viê\u0323t', 'Tiếng Việt'],
  ['invisible characters', '\uFEFFSở\u200B Giáo\u00AD dục\u0000\u202E\u2060', 'Sở Giáo dục'],
  ['half of a surrogate pair', 'a\uD83Db', 'ab'],
  ['characters that XML forbids', 'a\uFFFE\uFFFF\u0007b', 'ab'],
  ['white space of every kind', '  Sở\t\tGiáo\n dục\u00A0và\r\nĐào tạo \u2028', 'Sở Giáo dục và Đào tạo'],
  ['a mark parted from its letter', 'e\u200B\u0302', 'ê'],
])('puts a line with %s into one spelling', (_, text, line) => {
  expect(normalizeLine(text)).toBe(line);
  expect(normalizeLine(line)).toBe(line);
});

test('keeps emoji that are joined of several pictures', () => {
  expect(normalizeLine('Cô giáo 👩‍🏫 và ❤️')).toBe('Cô giáo 👩‍🏫 và ❤️');
  expect(normalizeText('👨‍👩‍👧')).toBe('👨‍👩‍👧');
});

test.each([
  ['turns every line break into LF', 'a\r\nb\rc\u2028d\u0085e\vf', 'a\nb\nc\nd\ne\nf'],
  ['keeps hard breaks of Markdown', 'một  \nhai', 'một  \nhai'],
  ['shortens hard breaks to two spaces', 'một     \nhai', 'một  \nhai'],
  ['trims one stray space or tab at a line end', 'một \nhai\t\nba', 'một\nhai\nba'],
  ['empties blank lines', 'một\n   \n\t\nhai', 'một\n\n\nhai'],
  ['trims blank edges', '\n \n\nmột\n\n', 'một'],
  ['keeps indentation', '    mã\n\t- mục', '    mã\n\t- mục'],
  ['composes letters', 'Viê\u0323t', 'Việt'],
  ['strips the byte order mark', '\uFEFF# Tin', '# Tin'],
  ['keeps no-break spaces inside a line', '99\u00A0%', '99\u00A0%'],
  ['keeps nothing of nothing', ' \n ', ''],
])('a body: %s', (_, text, body) => {
  expect(normalizeText(text)).toBe(body);
  expect(normalizeText(body)).toBe(body);
});

test('normalizes long runs of white space without delay', () => {
  const run = `a${' '.repeat(200_000)}b`;
  expect(normalizeText(run)).toBe(run);
  expect(normalizeLine(run)).toBe('a b');
});
