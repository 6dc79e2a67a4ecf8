import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { focalClasses, pictureSources } from './picture-sources.ts';

const picture = { sha256: 'a'.repeat(64), width: 4000, height: 3000, alt: '' };
const css = readFileSync(new URL('styles/focal-point.css', import.meta.url), 'utf8');

test('a large picture is offered in four widths, as AVIF, WebP and JPEG', () => {
  const { sources, srcset } = pictureSources(picture);
  for (const [set, format] of [
    [sources[0]!.srcset, 'avif'],
    [sources[1]!.srcset, 'webp'],
    [srcset, 'jpg'],
  ] as const) {
    expect(set.match(new RegExp(`\\.${format} (320|640|1024|1600)w`, 'g'))).toHaveLength(4);
  }
});

test.each([
  [200, [320]],
  [320, [320]],
  [321, [320, 640]],
  [5000, [320, 640, 1024, 1600]],
])('one that is never shown with more than %i pixels is offered in the widths %j', (widest, widths) => {
  const { srcset, src } = pictureSources(picture, { widest });
  expect([...srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width))).toEqual(widths);
  expect(srcset).toContain(src);
});

test.each([
  [undefined, undefined],
  [{ x: 50, y: 50 }, undefined],
  [{ x: 52, y: 48 }, undefined],
  [{ x: 31, y: 50 }, 'focal-x-30'],
  [{ x: 0, y: 100 }, 'focal-x-0 focal-y-100'],
  [{ x: -3, y: 1000 }, 'focal-x-0 focal-y-100'],
])('a picture whose point is %j is cropped around it', (focalPoint, classes) => {
  expect(focalClasses({ ...picture, ...(focalPoint && { focalPoint }) })).toBe(classes);
  for (const each of classes?.split(' ') ?? []) expect(css).toContain(`.${each} {`);
});
