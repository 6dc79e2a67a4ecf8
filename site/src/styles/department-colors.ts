const defaults = { primary: '#0b4f8a', accent: '#b3261e' };
const white = '#ffffff';
const black = '#000000';
/** The darkest of the light backgrounds that coloured text stands on (`--surface-soft`). */
const lightGround = '#f4f6f9';
/** WCAG 2.2, 1.4.3, level AA. */
const readable = 4.5;

/**
 * The department's two colours and what follows from them, as the content of a style sheet. Whatever colours a department
 * has, text in them and on them stays readable. What is no `#rrggbb` counts as not set.
 */
export function departmentColors(chosen: { primary?: string | undefined; accent?: string | undefined }): string {
  const primary = colorOr(chosen.primary, defaults.primary);
  const accent = colorOr(chosen.accent, defaults.accent);
  const properties = {
    primary,
    'on-primary': contrast(primary, white) >= readable ? white : black,
    'primary-ink': darkenUntil(primary, (color) => contrast(color, lightGround) >= readable),
    'primary-deep': darkenUntil(mix(primary, black, 0.3), (color) => contrast(color, white) >= 9),
    'primary-soft': mix(primary, white, 0.92),
    accent,
    'accent-ink': darkenUntil(accent, (color) => contrast(color, lightGround) >= readable),
  };
  const lines = Object.entries(properties).map(([name, value]) => `  --${name}: ${value};`);
  // Stronger than `:root`, where the style sheet of the site has defaults for all of them.
  return `html:root {\n${lines.join('\n')}\n}\n`;
}

/** Contrast of two colours from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function colorOr(color: string | undefined, otherwise: string): string {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : otherwise;
}

function darkenUntil(color: string, isGood: (color: string) => boolean): string {
  let darker = color;
  for (let part = 0.05; part <= 1 && !isGood(darker); part += 0.05) darker = mix(color, black, part);
  return darker;
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
