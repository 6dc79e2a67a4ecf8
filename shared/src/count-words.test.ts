import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

test.each([
  ['', 0],
  ['Hội nghị sơ kết', 4],
  ['## Kết quả\n\n1. **Một** - hai\n2. ba', 5],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', 4],
  ['[Kế hoạch](/uploads/ke_hoach.pdf) ![Ảnh](/uploads/a.jpg "b")', 3],
  ['<table><tr><td colspan="2">một hai</td></tr></table>', 2],
])('counts what readers read in %j', (text, count) => expect(countWords(text)).toBe(count));
