import type { PageNumber } from './content/questions/paging.ts';

/** The address of a page of a list; `pathOf` without a number gives that of the newest. */
export function addressOfPage(page: PageNumber, pathOf: (page?: number) => string): string {
  return page === 'newest' ? pathOf() : pathOf(page);
}

/** A list's title as a window or a search engine shows it: no two pages have the same. */
export function titleOfPage(title: string, page: PageNumber): string {
  return page === 'newest' ? title : `${title} – trang ${page}`;
}
