import { fold } from './folding.ts';

const longestMade = 120;
const longestTaken = 200;

/**
 * The part of an address that names an entry, made from its title: "Hội nghị sơ kết" → "hoi-nghi-so-ket".
 * At most 120 characters, cut between words. What could be taken for a month or a page of a list gets the fallback
 * word in front ("2023" → "tin-2023"); a title without letters or digits becomes the fallback word.
 */
export function slugify(text: string, fallback = 'tin'): string {
  const slug = cut(hyphenate(text));
  const word = cut(hyphenate(fallback));
  const candidates = slug === '' ? [word] : [slug, cut(`${word}-${slug}`), cut(`tin-${slug}`)];
  return candidates.find(isSlug) ?? 'tin';
}

/**
 * Whether the text can be one part of an address: a–z, 0–9 and inner hyphens, 1 to 200 characters. Only digits
 * ("2023") and "trang-2" are refused, because months and the pages of lists have these addresses.
 */
export function isSlug(text: string): boolean {
  return text.length <= longestTaken && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(text) && !/^(\d+|trang-\d+)$/.test(text);
}

function hyphenate(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function cut(slug: string): string {
  if (slug.length <= longestMade) return slug;
  const boundary = slug.lastIndexOf('-', longestMade);
  return slug.slice(0, boundary > 0 ? boundary : longestMade);
}
