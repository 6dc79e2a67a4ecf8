import type { Random } from './random.ts';

/** What stands for a name in braces; a function is asked anew for every occurrence. */
export type Slots = Record<string, string | (() => string)>;

/** "{Sáng|Chiều} ngày {date}" → "Chiều ngày 09/02/2023": of words parted by bars one is drawn, a name is replaced. */
export function phrase(random: Random, template: string, slots: Slots): string {
  const text = template.replace(/\{([^{}]+)\}/g, (_, inner: string) => {
    if (inner.includes('|')) return random.pick(inner.split('|'));
    const value = slots[inner];
    if (value === undefined) throw new Error(`Nothing was given for {${inner}} in "${template}".`);
    return typeof value === 'function' ? value() : value;
  });
  return text.includes('{') ? phrase(random, text, slots) : text;
}

/** The text with its first letter a capital. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with its first letter a small one. */
export function uncapitalize(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "1.250": thousands are parted by dots in Vietnamese. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
