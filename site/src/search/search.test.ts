import { beforeAll, describe, expect, test } from 'vitest';
import { optionsOf, passes } from './filters.ts';
import { highlight, highlightedExcerpt } from './highlight.ts';
import { readQuery } from './query.ts';
import type { SearchEntry } from './search-entry.ts';
import { SearchIndex } from './search-index.ts';

const article = (slug: string, title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  ...{ title, text, path: `/tin-bai/${slug}/`, day: '2023-06-01' },
  ...more,
});
const directive = (number: string, kind: string, title: string, day = '2023-12-31'): SearchEntry => ({
  ...{ number, kind, title, day, path: `/van-ban/${number}/` },
});

const entries: SearchEntry[] = [
  article('so-ket', 'Hội nghị sơ kết học kỳ I năm học 2022-2023', 'Sáng 09/02/2023, Sở tổ chức hội nghị sơ kết.'),
  article('xa-hoi', 'Nghị quyết về xã hội học tập', 'Kết quả sơ bộ của các trường.', { day: '2024-01-01' }),
  article('dien-bien', 'Điện Biên dạy tiếng Việt cho lưu học sinh Lào', 'Đường đến trường đã bớt xa.'),
  article('dien-tap', 'Diễn tập chữa cháy ở trường học', 'Diện tích sân đủ rộng.'),
  article('hoa', 'Trường Hòa Bình nhận cờ thi đua', 'Thầy và trò cùng vui.'),
  article('hoá', 'Tập huấn môn Hoá học', 'Hoá chất được cất giữ an toàn.'),
  article('uong', 'Ước mơ của cô giáo vùng cao', 'Cô Ngô Thị Minh ươm mầm xanh.', { names: ['Ngô Thị Minh'] }),
  article('lop-10', 'Tuyển sinh lớp 10 năm 2024', '100% chỉ tiêu, 05 nguyện vọng.', { day: '2024-05-01' }),
  article('lop-10-cu', 'Tuyển sinh lớp 10 năm 2019', '100% chỉ tiêu, 03 nguyện vọng.', { day: '2019-05-01' }),
  article('nhac-den', 'Quán triệt quy định mới', 'Theo Nghị định 98/2023/NĐ-CP, việc khen thưởng có điểm mới.'),
  article('do', 'Kết quả đo độ cao của cột cờ', 'Đo hai lần.'),
  article('do-thi', 'Quy hoạch trường ở đô thị mới', 'Đô thị có thêm ba trường.'),
  directive('98/2023/NĐ-CP', 'Nghị định', 'Quy định chi tiết thi hành Luật Thi đua, khen thưởng'),
  directive('9/2023/NĐ-CP', 'Nghị định', 'Về một việc khác'),
  directive('98/2021/NĐ-CP', 'Nghị định', 'Về quản lý trang thiết bị y tế', '2021-11-08'),
  directive('1174/QĐ-UBND', 'Quyết định', 'Phê duyệt kế hoạch biên chế', '2022-05-05'),
  directive('128/2025/QĐ-UBND', 'Quyết định', 'Ban hành khung thời gian năm học', '2025-08-15'),
  directive('05/KH-SGDĐT', 'Kế hoạch', 'Triển khai chuyển đổi số', '2024-01-05'),
  directive('29-NQ/TW', 'Nghị quyết', 'Về đổi mới căn bản, toàn diện giáo dục và đào tạo', '2013-11-04'),
  directive('5512/BGDĐT-GDTrH', 'Công văn', 'Xây dựng kế hoạch giáo dục của nhà trường', '2020-12-18'),
  { title: 'Đỗ Thị Ánh', path: '/can-bo/do-thi-anh/', text: 'Phó Giám đốc, Sở Giáo dục và Đào tạo' },
  { title: 'Ngô Thị Minh', path: '/can-bo/ngo-thi-minh/', text: 'Thứ trưởng, Bộ Giáo dục và Đào tạo' },
  { title: 'Phòng Giáo dục Tiểu học', path: '/don-vi/tieu-hoc/', names: ['Phòng GDTH'] },
  { title: 'Chức năng, nhiệm vụ', path: '/gioi-thieu/chuc-nang/', text: 'Tham mưu về giáo dục.' },
  article('constructor', 'Toán và "constructor" của máy tính', '<b>__proto__</b> & toString'),
];
const index = new SearchIndex();
beforeAll(() => index.add(entries));

/** The last parts of the addresses of what a query finds. */
function find(typed: string): string[] {
  const query = readQuery(typed);
  return query
    ? index.find(query).hits.map(({ entry }) => decodeURIComponent(entry.path.replace(/^\/[^/]*\//, '').slice(0, -1)))
    : [];
}

describe('the first result', () => {
  test.each([
    // With and without diacritics, in any case and any Unicode form.
    ['hội nghị sơ kết', 'so-ket'],
    ['hoi nghi so ket', 'so-ket'],
    ['HOI NGHI SO KET', 'so-ket'],
    ['HỘI NGHỊ SƠ KẾT', 'so-ket'],
    ['hội nghị sơ kết'.normalize('NFD'), 'so-ket'],
    ['hoi nghị so kết', 'so-ket'],
    ['dien bien', 'dien-bien'],
    ['điện biên', 'dien-bien'],
    ['Ðiện Biên', 'dien-bien'],
    ['đường đến trường', 'dien-bien'],
    ['duong den truong', 'dien-bien'],
    ['dạy tiếng việt', 'dien-bien'],
    ['day tieng viet luu hoc sinh lao', 'dien-bien'],
    ['uoc mo', 'uong'],
    ['ươm mầm', 'uong'],
    ['dao tao', '29-NQ/TW'],
    // Exact diacritics before others.
    ['diễn', 'dien-tap'],
    ['điện', 'dien-bien'],
    ['diện', 'dien-tap'],
    ['đô', 'do-thi'],
    ['đo', 'do'],
    ['đỗ', 'do-thi-anh'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['hóa', 'hoá'],
    ['hoá', 'hoá'],
    ['sơ bộ', 'xa-hoi'],
    // Numbers of documents, however they are typed.
    ['98/2023/NĐ-CP', '98/2023/NĐ-CP'],
    ['98/2023/nđ-cp', '98/2023/NĐ-CP'],
    ['98/2023/ND-CP', '98/2023/NĐ-CP'],
    ['98-2023-nd-cp', '98/2023/NĐ-CP'],
    ['98/2023/NĐCP', '98/2023/NĐ-CP'],
    ['98 / 2023 / NĐ – CP', '98/2023/NĐ-CP'],
    ['98/2023', '98/2023/NĐ-CP'],
    ['098/2023', '98/2023/NĐ-CP'],
    ['Số: 98/2023', '98/2023/NĐ-CP'],
    ['nghị định 98/2023', '98/2023/NĐ-CP'],
    ['Nghị định số 98/2023/NĐ-CP', '98/2023/NĐ-CP'],
    ['nghi dinh so 98', '98/2023/NĐ-CP'],
    ['09/2023', '9/2023/NĐ-CP'],
    ['9/2023', '9/2023/NĐ-CP'],
    ['1174', '1174/QĐ-UBND'],
    ['1174/qd-ubnd', '1174/QĐ-UBND'],
    ['128/2025/QĐ-UBND', '128/2025/QĐ-UBND'],
    ['5/KH-SGDĐT', '05/KH-SGDĐT'],
    ['05/kh-sgddt', '05/KH-SGDĐT'],
    ['29-nq/tw', '29-NQ/TW'],
    ['nghị quyết 29', '29-NQ/TW'],
    ['công văn 5512', '5512/BGDĐT-GDTrH'],
    ['5512/BGDDT-GDTRH', '5512/BGDĐT-GDTrH'],
    // Names of people and organizations, their own page first.
    ['Ngô Thị Minh', 'ngo-thi-minh'],
    ['ngo thi minh', 'ngo-thi-minh'],
    ['do thi anh', 'do-thi-anh'],
    ['phòng tiểu học', 'tieu-hoc'],
    ['phong gdth', 'tieu-hoc'],
    // The beginning of a word, as it is being typed; the newer of two alike.
    ['chuyển đổi s', '05/KH-SGDĐT'],
    ['tuyen sin', 'lop-10'],
    ['tuyển sinh lớp 10', 'lop-10'],
    ['100%', 'lop-10'],
    ['5 nguyện vọng', 'lop-10'],
    ['9/2/2023 sơ kết', 'so-ket'],
    ['chức năng', 'chuc-nang'],
    ['"chức năng, nhiệm vụ"', 'chuc-nang'],
    // Slips of the finger, when nothing has all the words.
    ['hội ngị sơ kết', 'so-ket'],
    ['chuyen doi soo', '05/KH-SGDĐT'],
    ['tuyển sinh lớp mười', 'lop-10'],
  ])('for %j is %s', (typed, first) => {
    expect(find(typed)[0]).toBe(first);
  });
});

describe('a query', () => {
  test('finds what has all its words only', () => {
    expect(find('sơ kết').sort()).toEqual(['so-ket', 'xa-hoi']);
    expect(find('98/2023').sort()).toEqual(['98/2023/NĐ-CP', 'nhac-den']);
  });

  test('finds what is spelled otherwise behind what is spelled so', () => {
    expect(find('hoá').slice(0, 2)).toEqual(['hoá', 'hoa']);
    expect(find('hoà').slice(0, 2)).toEqual(['hoa', 'hoá']);
    expect(find('đô').indexOf('do-thi')).toBeLessThan(find('đô').indexOf('do'));
    expect(find('đô')).toContain('do-thi-anh');
  });

  test('takes the last word for the beginning of one until something is typed behind it', () => {
    expect(find('diễn t')).toContain('dien-tap');
    expect(find('1')).toContain('1174/QĐ-UBND');
    expect(find('tuyển sin ').length).toBeLessThanOrEqual(find('tuyển sin').length);
    expect(readQuery('lop 1')!.isLastWhole).toBe(false);
    expect(readQuery('lop 1,')!.isLastWhole).toBe(true);
  });

  test.each(['', '   ', '/-.,!?', '“”', '\u0301', '\u200b', '🙂', '\ud83d', '%_', '<>'])(
    'of no words, %j, finds nothing',
    (typed) => {
      expect(readQuery(typed)).toBeUndefined();
    },
  );

  test.each([
    ...[
      '<script>alert(1)</script>',
      '__proto__',
      'constructor',
      'toString hasOwnProperty',
      '(((',
      '\\u0000',
      "'; drop table",
    ],
    ...['a'.repeat(100_000), 'hội '.repeat(50_000), 'ạ'.normalize('NFD').repeat(9999), '٣٤', '漢字', '1/'.repeat(5000)],
  ])('that is hostile does no harm: %#', (typed) => {
    const began = performance.now();
    const found = find(typed);
    expect(found.length).toBeLessThanOrEqual(entries.length);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('finds words that objects have as properties', () => {
    expect(find('constructor')).toEqual(['constructor']);
    expect(find('__proto__')).toEqual(['constructor']);
    expect(find('tostring')).toEqual(['constructor']);
  });

  test('is told when what it finds is only similar', () => {
    expect(index.find(readQuery('hội nghị sơ kết')!).isApproximate).toBe(false);
    expect(index.find(readQuery('hội ngị sơ kết')!).isApproximate).toBe(true);
    expect(find('zzz qqq')).toEqual([]);
  });
});

describe('entries that come later', () => {
  test('are found as soon as they have come', async () => {
    const growing = new SearchIndex();
    const query = readQuery('tuyển sinh')!;
    expect(growing.find(query).hits).toEqual([]);
    await growing.add(entries.slice(0, 3));
    expect(growing.find(query).hits).toEqual([]);
    await growing.add(entries.slice(3));
    expect(growing.find(query).hits).toHaveLength(2);
  });
});

describe('highlights', () => {
  const marked = (text: string, typed: string) => {
    const query = readQuery(typed)!;
    const words = new Set(query.words);
    return highlight(text, words, query)
      .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
      .join('');
  };

  test.each([
    ['Hội nghị sơ kết', 'hoi nghi', '[Hội nghị] sơ kết'],
    ['Điện Biên', 'dien', '[Điện] Biên'],
    ['Xã hội và hội nghị', 'hội nghị', 'Xã hội và [hội nghị]'],
    ['Nghị quyết về xã hội', 'hoi nghi', '[Nghị] quyết về xã [hội]'],
    ['Nghị định số 98/2023/NĐ-CP', '98/2023', 'Nghị định số [98/2023]/NĐ-CP'],
    ['Nghị định số 98/2023/NĐ-CP', '98-2023-nd-cp', 'Nghị định số [98/2023/NĐ-CP]'],
    ['Số 05/KH', '5', 'Số [05]/KH'],
    ['Chuyển đổi số', 'chuyen d', '[Chuyển đổi] số'],
    ['a <b>hội</b> & c', 'hoi', 'a <b>[hội]</b> & c'],
    ['Không có gì', 'zzz', 'Không có gì'],
    ['', 'a', ''],
  ])('of %j for %j are %j', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  test('an excerpt is around the first hit, cut between words, and never loses text inside', () => {
    const query = readQuery('sơ kết')!;
    const long = `${'đầu '.repeat(100)}hội nghị sơ kết ${'cuối '.repeat(100)}`.trim();
    const pieces = highlightedExcerpt(long, new Set(query.words), query);
    const text = pieces.map((piece) => piece.text).join('');
    expect(pieces.filter(({ isHit }) => isHit).map((piece) => piece.text)).toEqual(['sơ kết']);
    expect(text).toMatch(/^…đầu .* sơ kết .* cuối…$/);
    expect(long).toContain(text.slice(1, -1));
    expect(text.length).toBeLessThan(260);
  });
});

describe('filters', () => {
  const found = [
    { title: 'a', path: '/tin-bai/a/', day: '2023-01-01', schoolYears: ['2022-2023'] },
    { title: 'b', path: '/van-ban/b/', day: '2023-02-01', kind: 'Quyết định' },
    { title: 'c', path: '/van-ban/c/', day: '2022-02-01', kind: 'Nghị định', schoolYears: ['2022-2023', '2021-2022'] },
    { title: 'd', path: '/can-bo/d/' },
  ];
  const titles = (choice: Parameters<typeof passes>[1]) =>
    found.filter((entry) => passes(entry, choice)).map(({ title }) => title);

  test.each([
    [{}, 'abcd'],
    [{ loai: '' }, 'abcd'],
    [{ loai: 'van-ban' }, 'bc'],
    [{ nam: '2023' }, 'ab'],
    [{ 'nam-hoc': '2022-2023' }, 'ac'],
    [{ 'loai-van-ban': 'quyet-dinh' }, 'b'],
    [{ loai: 'van-ban', nam: '2022' }, 'c'],
    [{ loai: 'khong-co' }, ''],
  ])('%j lets through %s', (choice, expected) => {
    expect(titles(choice).join('')).toBe(expected);
  });

  test('offer what is there under the other filters, with its number, the newest first', () => {
    expect(optionsOf('nam', found, {}).map(({ label, count }) => `${label} ${count}`)).toEqual(['2023 2', '2022 1']);
    expect(optionsOf('nam', found, { loai: 'van-ban', nam: '2022' }).map(({ count }) => count)).toEqual([1, 1]);
    expect(optionsOf('loai-van-ban', found, { nam: '2022' })).toEqual([
      { value: 'nghi-dinh', label: 'Nghị định', count: 1 },
    ]);
  });
});
