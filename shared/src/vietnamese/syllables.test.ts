import { describe, expect, it } from 'vitest';
import { foreignWords, isVietnameseSyllable } from './syllables.ts';

const words = (text: string) => text.split(' ');

describe('a Vietnamese syllable', () => {
  it.each(
    words(
      'nghiêng nguyễn Quốc quý quỳnh gì giếng giữ gìn giết khuya khuỷu xoong loắt choắt oẳn uyên yêu ỷ hoặc thuở ' +
        'quảng quần quả quét quên ghế ngoằn ngoèo kỹ ĐẦU được ươm ướp ừ à ốc yến huơ rượu hoá hóa thủy thuỷ gìm',
    ),
  )('is %s', (word) => expect(isVietnameseSyllable(word)).toBe(true));

  it.each(
    words(
      'the-re list save name edit cat at up back ghat ka ce nge qa yên-n phat bốcc bópt thât lạngh wa ja fa zô ươ tưới-x khing đuợcc',
    ),
  )('is not %s', (word) => expect(isVietnameseSyllable(word)).toBe(false));

  it('that ends in p, t, c or ch has one of two tones', () => {
    expect(words('tiếp tiệp tiêp tiềp tiểp tiễp').map(isVietnameseSyllable)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is the same in either normal form', () => {
    expect(isVietnameseSyllable('tiếng'.normalize('NFD'))).toBe(true);
  });
});

describe('a text on a Vietnamese page', () => {
  it.each([
    'Xuất bản lúc 07:30, thứ Hai 22/11/2026',
    'Quyết định số 128/2025/QĐ-UBND của Sở GD&ĐT',
    'Thư gửi về ban-bien-tap@so.gov.vn hoặc https://so.example.vn/lien-he',
    'Tệp bao-cao.pdf trong /tin-bai/so-ket-hoc-ky/',
    'Bấm Ctrl+Z để hoàn tác, học kỳ II, mục A',
    'Sang trang sau',
    'Xem',
    '…',
    '',
  ])('has no foreign words: %s', (text) => expect(foreignWords(text)).toEqual([]));

  it.each([
    ['Lưu thành công. Saved!', ['Saved']],
    ['Publish', ['Publish']],
    ['Go to', ['Go', 'to']],
    ['on', ['on']],
    ['Ngày createdAt', ['createdAt']],
    ['re-publish', ['publish']],
  ])('shows what is left over in %s', (text, left) => expect(foreignWords(text)).toEqual(left));

  it('may hold the words that are allowed, alone or as a whole', () => {
    const allowed = new Set(['pdf', 'log on']);
    expect(foreignWords('Tải Pdf', allowed)).toEqual([]);
    expect(foreignWords('Log on', allowed)).toEqual([]);
    expect(foreignWords('Log', allowed)).toEqual(['Log']);
  });
});
