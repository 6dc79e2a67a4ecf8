import { expect, test } from 'vitest';
import { citationName, directiveName, directiveTitle } from './directive-name.ts';

test.each([
  [{ kind: 'Nghị định', number: '98/2023/NĐ-CP' }, 'Nghị định số 98/2023/NĐ-CP'],
  [{ kind: 'Quyết định (cá biệt)', number: '1174/QĐ-UBND' }, 'Quyết định số 1174/QĐ-UBND'],
  [{ kind: 'Ý kiến chỉ đạo' }, 'Ý kiến chỉ đạo'],
  [{ number: '5/BC' }, 'Văn bản số 5/BC'],
])('%j is called "%s"', (directive, name) => expect(directiveName(directive)).toBe(name));

test.each([
  [{ kind: 'Kết luận', title: 'Kết luận hội nghị sơ kết' }, 'Kết luận hội nghị sơ kết'],
  [{ kind: 'Kế hoạch', number: '5/KH', title: 'Kế hoạch năm học' }, 'Kế hoạch số 5/KH: Kế hoạch năm học'],
  [{ kind: 'Ý kiến chỉ đạo', title: 'Bảy nhiệm vụ' }, 'Ý kiến chỉ đạo: Bảy nhiệm vụ'],
])('%j is headed "%s"', (directive, title) => expect(directiveTitle(directive)).toBe(title));

test('a citation says when and by whom', () => {
  const citation = { kind: 'Nghị định', number: '98/2023/NĐ-CP', issuedOn: '2023-12-31', issuer: 'Chính phủ' };
  expect(citationName(citation)).toBe('Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ');
});
