import { expect, test } from 'vitest';
import { readTypedAddress } from './link-address.ts';

test.each([
  ['https://moet.gov.vn/tin', 'https://moet.gov.vn/tin'],
  ['  moet.gov.vn ', 'https://moet.gov.vn'],
  ['moet.gov.vn:8080/a', 'https://moet.gov.vn:8080/a'],
  ['vanphong@sogddt.example.vn', 'mailto:vanphong@sogddt.example.vn'],
  ['024 3869 2000', 'tel:02438692000'],
  ['+84 24-3869-2000', 'tel:+842438692000'],
  ['/van-ban/', '/van-ban/'],
  ['/uploads/ke_hoach.pdf', '/uploads/ke_hoach.pdf'],
  ['#ket-qua', '#ket-qua'],
])('%j leads to %s', (typed, address) => expect(readTypedAddress(typed)).toBe(address));

test.each([
  '',
  'một hai',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///C:/a.doc',
  'localhost',
  '//evil',
  'https://',
])('%j leads nowhere', (typed) => expect(readTypedAddress(typed)).toBeUndefined());
