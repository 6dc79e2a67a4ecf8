import { describe, expect, it } from 'vitest';
import { setText } from './lines.ts';

/** Every character is as wide as the size. */
const widthOf = (text: string) => text.length;
const room = { width: 200, height: 100, sizes: [50, 20, 10], lineHeight: 1, widthOf };

describe('a text', () => {
  it('is as large as the room lets it be', () => {
    expect(setText('Tin', room)).toEqual({ size: 50, lines: ['Tin'] });
    expect(setText('Hội nghị', room)).toEqual({ size: 50, lines: ['Hội', 'nghị'] });
    expect(setText('Hội nghị sơ kết', room)).toEqual({ size: 20, lines: ['Hội nghị', 'sơ kết'] });
  });

  it('has lines of about the same width, not a last one of one word', () => {
    const { lines } = setText('một hai ba bốn năm', { ...room, sizes: [13] });
    expect(lines).toEqual(['một hai ba', 'bốn năm']);
  });

  it('is set smaller rather than break a word', () => {
    expect(setText('Nghiêng', room)).toEqual({ size: 20, lines: ['Nghiêng'] });
  });

  it('goes on in the next line where a word is wider than the room at any size', () => {
    expect(setText('a'.repeat(45), room)).toEqual({ size: 10, lines: ['a'.repeat(20), 'a'.repeat(20), 'aaaaa'] });
  });

  it('that is too long ends with an ellipsis, after a whole word', () => {
    const { size, lines } = setText('giáo dục, '.repeat(60).trim(), room);
    expect([size, lines.length]).toEqual([10, 10]);
    expect(lines.at(-1)).toBe('giáo dục, giáo dục…');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
  });

  it('of nothing takes no line', () => {
    expect(setText('', room)).toEqual({ size: 50, lines: [''] });
  });
});
