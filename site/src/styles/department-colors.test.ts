import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, departmentColors } from './department-colors.ts';

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

function valuesIn(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** The block of a style sheet that begins with a selector. */
function blockOf(css: string, selector: string): Record<string, string> {
  const [, block] = css.split(`${selector}{`.replace(/\{$/, css.includes(`${selector} {`) ? ' {' : '{'));
  return valuesIn(block!.slice(0, block!.indexOf('}')));
}

function colorsOf(color: string, theme: 'light' | 'dark'): Record<string, string> {
  const css = departmentColors({ primary: color, accent: color });
  return theme === 'light'
    ? { ...blockOf(tokens, ':root'), ...blockOf(css, 'html:root') }
    : { ...blockOf(tokens, ":root[data-theme='dark']"), ...blockOf(css, "html:root[data-theme='dark']") };
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  describe.each(['#0b4f8a', '#c8102e', '#ffcc00', '#ffffff', '#000000', '#7f7f7f', '#00a651', '#ff6600'])(
    'with %s',
    (color) => {
      const colors = colorsOf(color, theme);

      test.each([
        ['primary', 'on-primary'],
        ['primary-ink', 'surface'],
        ['primary-ink', 'surface-soft'],
        ['primary-ink', 'surface-raised'],
        ['primary-ink', 'primary-soft'],
        ['primary-deep', '#ffffff'],
        ['accent-ink', 'surface'],
        ['accent-ink', 'surface-soft'],
        ['accent-ink', 'primary-soft'],
        ['ink', 'primary-soft'],
        ['ink-soft', 'primary-soft'],
        ['ink-soft', 'surface-soft'],
        ['warning-ink', 'warning-soft'],
      ])('%s and %s can be told apart', (a, b) => {
        expect(contrast(colors[a] ?? a, colors[b] ?? b)).toBeGreaterThanOrEqual(4.5);
      });
    },
  );
});

test('the system and the toolbar lead to the same dark', () => {
  const blocks = [...tokens.matchAll(/color-scheme: dark;([^}]+)\}/g)].map(([, block]) => valuesIn(block!));
  expect(blocks).toHaveLength(2);
  expect(blocks[0]).toEqual(blocks[1]);
});

test('the system and the toolbar lead to the same dark in high contrast', () => {
  const blocks = [...tokens.matchAll(/\{([^{}]*--ink: #ffffff;[^{}]*)\}/g)].map(([, block]) => valuesIn(block!));
  expect(blocks).toHaveLength(2);
  expect(blocks[0]).toEqual(blocks[1]);
});

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
