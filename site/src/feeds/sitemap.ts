import { escapeHtml } from '../escape.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap of these absolute addresses. */
export function sitemap(addresses: string[]): string {
  return document('urlset', 'url', addresses);
}

/** A sitemap of sitemaps. */
export function sitemapIndex(addresses: string[]): string {
  return document('sitemapindex', 'sitemap', addresses);
}

function document(root: string, item: string, addresses: string[]): string {
  const items = addresses.map((address) => `<${item}><loc>${escapeHtml(encodeURI(address))}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${items.join('')}</${root}>\n`;
}
