import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';
import type { Font, PathCommand } from 'opentype.js';

/** Of the weights that the site has. */
export type Weight = 400 | 600;

/** Text in Be Vietnam Pro as measures and outlines, so that it looks the same on every machine. */
export interface Typeface {
  /** Pixels. */
  widthOf(text: string, size: number): number;
  /** An SVG path of the text, with its baseline beginning at (x, y). */
  outline(text: string, x: number, y: number, size: number): string;
  /** The text as far as this typeface can show it: č as c, ₂ as 2, an emoji not at all, in one line. */
  plain(text: string): string;
}

const typefaces = new Map<Weight, Typeface>();

/** Read when first needed, and kept. */
export function typeface(weight: Weight): Typeface {
  const known = typefaces.get(weight) ?? readTypeface(weight);
  typefaces.set(weight, known);
  return known;
}

function readTypeface(weight: Weight): Typeface {
  const [latin, vietnamese] = (['latin', 'vietnamese'] as const).map((subset) => readFont(subset, weight)) as [
    Font,
    Font,
  ];
  const fontOf = (character: string) => [latin, vietnamese].find((font) => font.hasChar(character));

  /** Calls `place` for every character with its font and the place where it begins; gives where the text ends. */
  const walk = (text: string, size: number, place?: (character: string, font: Font, x: number) => void): number => {
    let x = 0;
    let before: { character: string; font: Font } | undefined;
    for (const character of text) {
      const font = fontOf(character);
      if (!font) continue;
      const glyph = font.charToGlyph(character);
      // Pairs of two files are not kerned, as in browsers.
      if (before?.font === font) {
        x += (font.getKerningValue(font.charToGlyph(before.character), glyph) * size) / font.unitsPerEm;
      }
      place?.(character, font, x);
      x += ((glyph.advanceWidth ?? 0) * size) / font.unitsPerEm;
      before = { character, font };
    }
    return x;
  };

  const shown = (character: string): string => {
    if (/\s/u.test(character)) return ' ';
    if (/\p{M}/u.test(character)) return '';
    if (fontOf(character)) return character;
    return [...character.normalize('NFKD')].filter((part) => !/\p{M}/u.test(part) && fontOf(part)).join('');
  };

  return {
    widthOf: (text, size) => walk(text, size),
    outline(text, x, y, size) {
      const paths: string[] = [];
      walk(text, size, (character, font, offset) => {
        const { commands } = font.charToGlyph(character).getPath(x + offset, y, size);
        paths.push(...commands.map(pathData));
      });
      return paths.join('');
    },
    plain: (text) => [...text.normalize('NFC')].map(shown).join('').replace(/ +/g, ' ').trim(),
  };
}

/** The library rounds with a cache that only grows, and small numbers to what is none. */
function pathData(command: PathCommand): string {
  const points = (...values: number[]) => command.type + values.map((value) => Math.round(value * 10) / 10).join(' ');
  switch (command.type) {
    case 'Z':
      return 'Z';
    case 'C':
      return points(command.x1, command.y1, command.x2, command.y2, command.x, command.y);
    case 'Q':
      return points(command.x1, command.y1, command.x, command.y);
    default:
      return points(command.x, command.y);
  }
}

function readFont(subset: 'latin' | 'vietnamese', weight: Weight): Font {
  const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`;
  const { buffer, byteOffset, byteLength } = readFileSync(fileURLToPath(import.meta.resolve(file)));
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}
