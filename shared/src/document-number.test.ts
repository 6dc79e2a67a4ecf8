import { describe, expect, test } from 'vitest';
import {
  documentIdentity,
  documentSlug,
  normalizeDocumentNumber,
  parseDocumentNumber,
  tidyDocumentNumber,
} from './document-number.ts';

test.each([
  ['98/2023/NĐ-CP', { number: '98', year: 2023, symbol: 'NĐ-CP' }],
  ['29/2023/TT-BGDĐT', { number: '29', year: 2023, symbol: 'TT-BGDĐT' }],
  ['128/2025/QĐ-UBND', { number: '128', year: 2025, symbol: 'QĐ-UBND' }],
  ['06/2022/QH15', { number: '06', year: 2022, symbol: 'QH15' }],
  ['09/2013/TTLT-BGDĐT-BTC-BNV', { number: '09', year: 2013, symbol: 'TTLT-BGDĐT-BTC-BNV' }],
  ['26/2001/QĐ-BGD&ĐT', { number: '26', year: 2001, symbol: 'QĐ-BGD&ĐT' }],
  ['1174/QĐ-UBND', { number: '1174', symbol: 'QĐ-UBND' }],
  ['5512/BGDĐT-GDTrH', { number: '5512', symbol: 'BGDĐT-GDTrH' }],
  ['131/QĐ-TTg', { number: '131', symbol: 'QĐ-TTg' }],
  ['12/VBHN-BGDĐT', { number: '12', symbol: 'VBHN-BGDĐT' }],
  ['15a/KH-SGDĐT', { number: '15a', symbol: 'KH-SGDĐT' }],
  ['29-NQ/TW', { number: '29', symbol: 'NQ/TW' }],
  ['05-CT/TW', { number: '05', symbol: 'CT/TW' }],
  ['88-KH/ĐTN', { number: '88', symbol: 'KH/ĐTN' }],
  ['Nghị quyết', undefined],
  ['1174', undefined],
  ['1174/', undefined],
  ['QĐ-UBND', undefined],
  ['98/2023', undefined],
  ['13/09/2023', undefined],
  ['29-NQ', undefined],
  ['98/2023/NĐ-CP ngày 31/12/2023', undefined],
  ['<b>1/QĐ', undefined],
  ['', undefined],
])('reads %j', (text, parts) => {
  expect(parseDocumentNumber(text)).toEqual(parts);
});

test.each([
  ['Số: 98/2023/NĐ-CP', '98/2023/NĐ-CP'],
  ['số 98 / 2023 / nđ – cp', '98/2023/NĐ-CP'],
  ['SỐ:1174/QÐ-UBND.', '1174/QĐ-UBND'],
  ['5/QĐ-UBND', '05/QĐ-UBND'],
  ['005/QĐ-UBND', '05/QĐ-UBND'],
  ['29‑NQ/TW', '29-NQ/TW'],
  ['29−nq∕tw', '29-NQ/TW'],
  ['1174/QĐ-UBND'.normalize('NFD'), '1174/QĐ-UBND'],
  ['5512/BGDĐT-GDTrH', '5512/BGDĐT-GDTRH'],
  ['26 /2001/QĐ- BGD & ĐT', '26/2001/QĐ-BGD&ĐT'],
  ['\uFEFF Văn bản số 7-KL/TU ', '07-KL/TU'],
  ['', ''],
])('compares %j as %j', (text, normalized) => {
  expect(normalizeDocumentNumber(text)).toBe(normalized);
  expect(normalizeDocumentNumber(normalized)).toBe(normalized);
});

test('shows a number in the case it was given in', () => {
  expect(tidyDocumentNumber(' Số:  5512 /BGDĐT – GDTrH')).toBe('5512/BGDĐT-GDTrH');
});

test.each([
  [{ kind: 'Nghị định', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31' }, 'nghi-dinh-98-2023-nd-cp-2023-12-31'],
  [{ kind: 'Nghị quyết', number: '29-NQ/TW', issuedOn: '2013-11-04' }, 'nghi-quyet-29-nq-tw-2013-11-04'],
  [{ kind: 'Quyết định', number: 'Số: 1174/QĐ-UBND', issuedOn: null }, 'quyet-dinh-1174-qd-ubnd'],
  [{ kind: 'Ý kiến chỉ đạo', issuedOn: '2024-01-15' }, 'y-kien-chi-dao-2024-01-15'],
  [{ kind: 'Công văn', number: '5/SGDĐT', issuedOn: '15/01/2024' }, 'cong-van-05-sgddt'],
  [{}, 'van-ban'],
])('addresses %j as %j', (document, slug) => {
  expect(documentSlug(document)).toBe(slug);
});

describe('the identity of a document', () => {
  const decree = { number: '98/2023/NĐ-CP', issuer: 'Chính phủ', issuedOn: '2023-12-31' };

  test('does not depend on spelling', () => {
    expect(documentIdentity({ ...decree, number: 'Số 98/2023/nđ – cp' })).toBe(documentIdentity(decree));
    expect(documentIdentity({ ...decree, issuer: ' CHÍNH  PHỦ'.normalize('NFD') })).toBe(documentIdentity(decree));
    expect(documentIdentity({ number: '5/QĐ', issuer: 'Ủy ban' })).toBe(
      documentIdentity({ number: '05/QĐ', issuer: 'Uỷ ban' }),
    );
  });

  test('depends on number, issuer and date', () => {
    const others = [
      { ...decree, number: '98/NĐ-CP' },
      { ...decree, issuer: 'Bộ Giáo dục và Đào tạo' },
      { ...decree, issuedOn: '2023-12-30' },
      { ...decree, issuedOn: null },
    ];
    for (const other of others) expect(documentIdentity(other)).not.toBe(documentIdentity(decree));
  });

  test('is unknown without a number', () => {
    expect(documentIdentity({ ...decree, number: ' ' })).toBeUndefined();
    expect(documentIdentity({ issuer: 'Chính phủ' })).toBeUndefined();
  });
});
