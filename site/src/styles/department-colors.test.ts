import { describe, expect, test } from 'vitest';
import { contrast, departmentColors } from './department-colors.ts';

function colorsOf(chosen: Parameters<typeof departmentColors>[0]): Record<string, string> {
  return Object.fromEntries(
    [...departmentColors(chosen).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

describe.each(['#0b4f8a', '#c8102e', '#ffcc00', '#ffffff', '#000000', '#7f7f7f', '#00a651', '#ff6600'])(
  'with %s',
  (color) => {
    const colors = colorsOf({ primary: color, accent: color });

    test.each([
      ['primary', 'on-primary'],
      ['primary-ink', '#ffffff'],
      ['primary-ink', '#f4f6f9'],
      ['primary-deep', '#ffffff'],
      ['primary-ink', 'primary-soft'],
      ['accent-ink', '#ffffff'],
    ])('%s and %s can be told apart', (a, b) => {
      expect(contrast(colors[a] ?? a, colors[b] ?? b)).toBeGreaterThanOrEqual(4.5);
    });
  },
);

test.each(['', 'red', '#fff', '#12345g', 'url(x)', '#0b4f8a;} body{display:none'])(
  'takes %j for no colour',
  (color) => {
    expect(departmentColors({ primary: color, accent: color })).toBe(departmentColors({}));
  },
);

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
