import { expect, it } from 'vitest';
import { duration, liveSince } from './words.ts';

it('says when something went live, in Vietnam, and how long it took', () => {
  const at = '2026-11-22T03:32:05.400Z';
  expect(liveSince(at, 187, new Date('2026-11-22T09:00:00Z'))).toBe('lúc 10:32:05, sau 0,2 giây');
  expect(liveSince(at, 187, new Date('2026-11-22T17:00:01Z'))).toBe('lúc 10:32:05 ngày 22/11/2026, sau 0,2 giây');
  expect(liveSince(at, undefined, new Date(at))).toBe('lúc 10:32:05');
});

it('rounds as people speak', () => {
  const spoken = [3, 949, 9_949, 9_951, 119_000, 120_000, 7_140_000, 7_200_000, 172_800_000].map(duration);
  expect(spoken).toEqual([
    ...['0,1 giây', '0,9 giây', '9,9 giây', '10 giây', '119 giây', '2 phút', '119 phút', '2 giờ', '2 ngày'],
  ]);
});
