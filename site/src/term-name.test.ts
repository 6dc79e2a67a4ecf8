import { expect, test } from 'vitest';
import { termName } from './term-name.ts';

test.each([
  [{ kind: 'sơ kết', semester: 'học kỳ I', schoolYear: '2022-2023' }, 'Sơ kết học kỳ I, năm học 2022-2023'],
  [{ kind: 'tập huấn', schoolYear: '2023-2024' }, 'Tập huấn, năm học 2023-2024'],
  [{ kind: 'khác', semester: 'cả năm' }, 'Cả năm'],
  [{ schoolYear: '2023-2024' }, 'Năm học 2023-2024'],
])('%j reads "%s"', (term, name) => expect(termName(term)).toBe(name));
