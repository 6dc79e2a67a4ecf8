import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('computes once for the same arguments, and forgets what was not used for longest', () => {
  const computed: string[] = [];
  const double = remember(2, (text: string) => {
    computed.push(text);
    return text + text;
  });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map((text) => double(text))).toEqual(['aa', 'bb', 'aa', 'cc', 'aa', 'bb']);
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});
