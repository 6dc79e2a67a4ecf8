import type { BreadcrumbList, WithContext } from 'schema-dts';
import type { Link } from '../content/questions/views.ts';

/** The way from the home page to this one; `origin` without a slash behind. */
export function breadcrumbs(origin: string, trail: Link[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: origin + path,
    })),
  };
}
