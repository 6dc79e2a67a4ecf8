import { expect, test } from 'vitest';
import { collationKey, comparePeople, compareVietnamese, sortNameOf } from './collation.ts';

const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const inOrder =
  'a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ f g h i ì ỉ ĩ í ị j k l m n ' +
  'o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v w x y ỳ ỷ ỹ ý ỵ z';

const words = [
  ...['ác', 'ách', 'ang', 'anh', 'apatit', 'apxe', 'ba', 'bà', 'bả', 'cha', 'chan'],
  ...['Bắc Kạn', 'Bắc Giang', 'Bắc Ninh', 'Bạc Liêu', 'Bến Tre', 'Bình Định', 'Cà Mau', 'Cao Bằng', 'Cần Thơ'],
  ...['Đà Nẵng', 'Đắk Lắk', 'Đắk Nông', 'Điện Biên', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai', 'Hà Giang', 'Hà Nam'],
  ...['Hà Nội', 'Hà Tĩnh', 'Hải Dương', 'Hải Phòng', 'Hậu Giang', 'Huế', 'Hưng Yên', 'Khánh Hòa', 'Kiên Giang'],
  ...['Kon Tum', 'Lai Châu', 'Lạng Sơn', 'Lào Cai', 'Lâm Đồng', 'Long An', 'Nam Định', 'Nghệ An', 'Ninh Bình'],
  ...['Ninh Thuận', 'Phú Thọ', 'Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị'],
  ...['Sóc Trăng', 'Sơn La', 'Tây Ninh', 'Thái Bình', 'Thái Nguyên', 'Thanh Hóa', 'Tiền Giang', 'Trà Vinh'],
  ...['Tuyên Quang', 'Vĩnh Long', 'Vĩnh Phúc', 'Yên Bái', 'giáo dục', 'giao dịch', 'học sinh', 'hóc búa', 'tiểu học'],
];

const surnames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
];
const givenNames = ['An', 'Ân', 'Ánh', 'Hà', 'Hạ', 'Hằng', 'Hiếu', 'Hoa', 'Hoà', 'Minh', 'Đoạt', 'Dung', 'Dũng', 'Ước'];
const people = surnames.flatMap((surname, index) =>
  givenNames.map((given, other) => `${given} ${surname} ${['Thị', 'Văn', 'Quốc', 'Thu'][(index + other) % 4]}`),
);

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort(compareVietnamese);
}

/** A fixed disorder, the same in every run. */
function shuffled(texts: readonly string[]): string[] {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647);
  return texts
    .map((text) => ({ text, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text);
}

test('puts all letters and tones in the order of the dictionaries', () => {
  const letters = inOrder.split(' ');
  expect(letters).toHaveLength(alphabet.length + 12 * 5);
  expect(sorted(shuffled(letters))).toEqual(letters);
  expect(sorted(shuffled(letters.map((letter) => letter.toUpperCase())))).toEqual(letters.map((l) => l.toUpperCase()));
});

test('agrees with ICU about each two letters, in either case', () => {
  const collator = new Intl.Collator('vi');
  const letters = inOrder.split(' ').flatMap((letter) => [letter, letter.toUpperCase()]);
  for (const a of letters) {
    for (const b of letters) expect(Math.sign(collator.compare(a, b)), `${a} ${b}`).toBe(compareVietnamese(a, b));
  }
});

test('agrees with ICU about words, names of provinces and numbers', () => {
  const collator = new Intl.Collator('vi', { numeric: true });
  const texts = [...words, 'Trường số 9', 'Trường số 10', 'Trường số 100', 'Lớp 9A', 'Lớp 9B', 'Lớp 10A'];
  expect(sorted(shuffled(texts))).toEqual(shuffled(texts).sort(collator.compare));
});

test('agrees with ICU asked word by word about people', () => {
  const collator = new Intl.Collator('vi');
  const wordByWord = (a: string, b: string) => {
    const others = b.split(' ');
    return a.split(' ').reduce((order, word, index) => order || collator.compare(word, others[index] ?? ''), 0);
  };
  expect(sorted(shuffled(people))).toEqual(shuffled(people).sort(wordByWord));
});

test('differs from ICU: all of one given name stand together', () => {
  const names = ['Hà Bùi Thị', 'Hà Vũ Thị', 'Hạ Bùi Thị', 'Hạ Phạm Thị'];
  expect(sorted(shuffled(names))).toEqual(names);
  expect(sorted(['bà Triệu', 'ba Vì', 'Ba Bể', 'Bà Rịa'])).toEqual(['Ba Bể', 'ba Vì', 'Bà Rịa', 'bà Triệu']);
  expect(shuffled(names).sort(new Intl.Collator('vi').compare)).toEqual([
    'Hà Bùi Thị',
    'Hạ Bùi Thị',
    'Hạ Phạm Thị',
    'Hà Vũ Thị',
  ]);
});

test('differs from ICU: where the tone stands in a syllable does not matter', () => {
  expect(sorted(['hoá', 'hòa', 'hóa', 'hoà', 'hoa', 'hoạ'])).toEqual(['hoa', 'hoà', 'hòa', 'hoá', 'hóa', 'hoạ']);
  expect(compareVietnamese('Thuỷ Nguyên', 'Thủy Xuân')).toBe(-1);
  expect(compareVietnamese('Thủy Nguyên', 'Thuỷ Xuân')).toBe(-1);
});

test('differs from ICU: punctuation only parts words', () => {
  expect(sorted(['“Thi đua” tốt', 'Tháng 9', 'Thi-đua kém', '(Thi) đấu'])).toEqual([
    'Tháng 9',
    '(Thi) đấu',
    'Thi-đua kém',
    '“Thi đua” tốt',
  ]);
});

test.each([
  ['a shorter word before a longer one', ['cha', 'chan', 'chán']],
  ['fewer words before more', ['Hà', 'Hà Anh', 'Hà Anh Tú', 'Hạ']],
  ['small letters before capitals', ['a', 'A', 'á', 'Á']],
  ['numbers by value, before letters', ['1', '02', '9', '09/2023', '10', '2023', 'a']],
  ['numbers inside words by value', ['A1', 'A2', 'A10', 'B1']],
  ['nothing first', ['', '…', '0', 'a']],
  ['other scripts last', ['z', 'Привет', '한국']],
  ['borrowed letters beside their own', ['Ede', 'Êđê', 'Muller', 'Müller', 'Mz', 'Strasse', 'Straße', 'Strata']],
])('puts %s', (_, texts) => {
  expect(sorted(shuffled(texts))).toEqual(texts);
});

test('takes composed and decomposed letters, and stray white space, as equal', () => {
  for (const text of [...words, ...people]) {
    expect(collationKey(` ${text.normalize('NFD')}\u200B `)).toBe(collationKey(text));
    expect(compareVietnamese(text.normalize('NFD'), text)).toBe(0);
  }
});

test('takes the wrong Ð of old fonts as Đ', () => {
  expect(sorted(['Ðồng Nai', 'Đồng Tháp', 'Dương', 'Đào'])).toEqual(['Dương', 'Đào', 'Ðồng Nai', 'Đồng Tháp']);
});

test('keys in byte order are texts in alphabetical order, and different texts have different keys', () => {
  const strange = [
    '',
    ' ',
    '🎉',
    '\uFFFD',
    '\uD800',
    'a\u0301\u0301',
    '\u0301',
    '~',
    '}',
    ',',
    '.',
    'a.1,',
    '中',
    'e\u0306',
    'ß',
    'ss',
  ];
  const texts = shuffled([...new Set([...words, ...people, ...inOrder.split(' '), ...strange])]);
  const keys = texts.map(collationKey);
  for (const key of keys) expect(key).toMatch(/^[ -~]+$/);

  const inBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(collationKey(a)), Buffer.from(collationKey(b))));
  expect(sorted(texts)).toEqual(inBytes);
  expect(new Set(keys).size).toBe(new Set(texts.map((text) => text.replace('\uD800', '').trim())).size);
});

test('is an order: any two texts compare the same both ways', () => {
  for (const a of words) {
    for (const b of words) expect(compareVietnamese(a, b) + compareVietnamese(b, a)).toBe(0);
  }
});

test('has readable keys', () => {
  expect(collationKey('Hà Nội')).toBe('LA.1,RTM.5, h~0000c0 n~001ed8I');
});

test.each([
  ['Ngô Thị Minh', 'Minh Ngô Thị'],
  ['  Nguyễn   Văn Đoạt ', 'Đoạt Nguyễn Văn'],
  ['Phạm Quốc Hiếu'.normalize('NFD'), 'Hiếu Phạm Quốc'],
  ['Minh', 'Minh'],
  ['', ''],
])('sorts %j as %j', (fullName, sortName) => {
  expect(sortNameOf(fullName)).toBe(sortName);
});

test('lists people by given name, then by the rest', () => {
  const names = [
    'Trần Thị An',
    'Lê Văn Ân',
    'Phạm Thị Ánh',
    'Đỗ Dung',
    'Bùi Thu Hà',
    'Vũ Văn Hà',
    'An Thị Hạ',
    'Ngô Thị Minh',
  ];
  const byName = shuffled(names)
    .map((fullName) => ({ fullName, sortName: sortNameOf(fullName) }))
    .sort(comparePeople)
    .map(({ fullName }) => fullName);
  expect(byName).toEqual([
    'Trần Thị An',
    'Phạm Thị Ánh',
    'Lê Văn Ân',
    'Đỗ Dung',
    'Bùi Thu Hà',
    'Vũ Văn Hà',
    'An Thị Hạ',
    'Ngô Thị Minh',
  ]);
});
