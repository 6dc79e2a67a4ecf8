import { slugify } from '@ban-tin/shared/vietnamese/slug';

/** Makes slugs of which no two are the same: "hoi-nghi-so-ket", "hoi-nghi-so-ket-2". */
export function freshSlugs(fallback: string): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = slugify(text, fallback);
    let slug = base;
    while (taken.has(slug)) {
      const count = (counts.get(base) ?? 1) + 1;
      counts.set(base, count);
      slug = `${base}-${count}`;
    }
    taken.add(slug);
    return slug;
  };
}
