const defaults = { primary: '#17406d', accent: '#b3261e' };
const white = '#ffffff';
const black = '#000000';
/** The grounds that coloured text stands on, hardest first: `--surface-soft` and `--surface` of light and dark. */
const light = { soft: '#f3f1ea', surface: '#fbfaf6' };
const dark = { soft: '#26241e', surface: '#171612' };
/** WCAG 2.2, 1.4.3, level AA. */
const readable = 4.5;

/** The department's two colours as it chose them; what is no `#rrggbb` counts as not set. */
export interface ChosenColors {
  primary?: string | undefined;
  accent?: string | undefined;
}

/**
 * The department's two colours and what follows from them for light and dark, as the content of a style sheet. Whatever
 * colours a department has, text in them and on them stays readable.
 */
export function departmentColors(chosen: ChosenColors): string {
  const colors = readColors(chosen);
  const inDark = declarations(darkColors(colors));
  return [
    // Stronger than `:root`, where the style sheet of the site has defaults for all of them.
    `html:root{${declarations(lightColors(colors))}}`,
    `@media screen and (prefers-color-scheme:dark){html:root:not([data-theme='light']){${inDark}}}`,
    `@media screen{html:root[data-theme='dark']{${inDark}}}`,
    '',
  ].join('\n');
}

/** The colour of the browser's own frame around the site. */
export function themeColor(chosen: ChosenColors): string {
  return readColors(chosen).primary;
}

/** The colours of pictures: the department's on the paper of the site. */
export function pictureColors(chosen: ChosenColors) {
  const { primary, accent } = readColors(chosen);
  const onPrimary = contrast(primary, white) >= readable ? white : black;
  return {
    primary,
    onPrimary,
    /** For ornaments below text: further from the text than the ground is. */
    shade: mix(primary, onPrimary === white ? black : white, 0.14),
    accent,
    paper: light.surface,
    ink: '#1d1b16',
  };
}

/** Contrast of two colours from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

interface Colors {
  primary: string;
  accent: string;
}

function readColors({ primary, accent }: ChosenColors): Colors {
  return { primary: colorOr(primary, defaults.primary), accent: colorOr(accent, defaults.accent) };
}

function lightColors({ primary, accent }: Colors): Record<string, string> {
  const soft = mix(primary, light.surface, 0.92);
  return {
    ...grounds({ primary, accent }),
    'primary-ink': inkOn([light.soft, soft], primary, black),
    'primary-soft': soft,
    'accent-ink': inkOn([light.soft, soft], accent, black),
  };
}

function darkColors({ primary, accent }: Colors): Record<string, string> {
  const soft = mix(primary, dark.surface, 0.82);
  return {
    ...grounds({ primary: inkOn([white], primary, black), accent }),
    'primary-ink': inkOn([dark.soft, soft], primary, white),
    'primary-soft': soft,
    'accent-ink': inkOn([dark.soft, soft], accent, white),
  };
}

/** The colour, brought as far towards another as text of it needs to be read on all these grounds. */
function inkOn(grounds: string[], color: string, towards: string): string {
  return blendUntil(color, towards, (ink) => grounds.every((ground) => contrast(ink, ground) >= readable));
}

function grounds({ primary, accent }: Colors): Record<string, string> {
  return {
    primary,
    'on-primary': contrast(primary, white) >= readable ? white : black,
    'primary-deep': blendUntil(mix(primary, black, 0.3), black, (color) => contrast(color, white) >= 9),
    accent,
  };
}

function declarations(colors: Record<string, string>): string {
  return Object.entries(colors)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}

function colorOr(color: string | undefined, otherwise: string): string {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : otherwise;
}

function blendUntil(color: string, towards: string, isGood: (color: string) => boolean): string {
  let blended = color;
  for (let part = 0.05; part <= 1 && !isGood(blended); part += 0.05) blended = mix(color, towards, part);
  return blended;
}

/** The first colour with a part (0 to 1) of the second. */
function mix(color: string, other: string, part: number): string {
  const others = channels(other);
  const mixed = channels(color).map((value, index) => Math.round(value * (1 - part) + others[index]! * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
