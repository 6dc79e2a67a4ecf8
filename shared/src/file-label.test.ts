import { expect, test } from 'vitest';
import { fileLabel, fileSize, signatureLabel } from './file-label.ts';

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [20_480, '20 KB'],
  [88_000, '85,9 KB'],
  [1_048_575, '1 MB'],
  [1_258_291, '1,2 MB'],
  [104_857_600, '100 MB'],
  [5_000_000_000, '4,7 GB'],
])('%i bytes are %s', (bytes, words) => expect(fileSize(bytes)).toBe(words));

test.each([
  ['Kế hoạch.pdf', 'application/pdf', 'PDF, 1 KB'],
  ['1174/QĐ-UBND.PDF', 'application/octet-stream', 'PDF, 1 KB'],
  ['Danh sách.xlsx', 'application/octet-stream', 'XLSX, 1 KB'],
  ['Biểu mẫu', 'application/msword', 'DOC, 1 KB'],
  ['Không đuôi', 'application/x-unknown', 'Tệp, 1 KB'],
])('%s of type %s is a %s', (name, mime, label) => expect(fileLabel({ name, mime, size: 1024 })).toBe(label));

test('a document is told with its pages', () => {
  const file = { name: 'Kế hoạch.pdf', mime: 'application/pdf', size: 1_258_291, pages: 14 };
  expect(fileLabel(file)).toBe('PDF, 1,2 MB, 14 trang');
});

test.each([
  [
    { name: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', at: '2023-08-31T17:05:00Z' },
    ' của SỞ GIÁO DỤC VÀ ĐÀO TẠO lúc 00:05 ngày 01/09/2023',
  ],
  [{ name: 'Nguyễn Thị Lan' }, ' của Nguyễn Thị Lan'],
  [{ at: '2023-09-01T07:05:00Z' }, ' lúc 14:05 ngày 01/09/2023'],
  [{}, ''],
])('a signature is told, and not judged: %j', (signature, rest) =>
  expect(signatureLabel(signature)).toBe(`Có chữ ký số${rest}`),
);
