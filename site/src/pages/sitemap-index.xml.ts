import { sitemapPath } from '@ban-tin/shared/urls';
import type { APIRoute } from 'astro';
import { siteUrl } from '../content/questions/site.ts';
import { sitemaps } from '../content/questions/sitemap.ts';
import { sitemapIndex } from '../feeds/sitemap.ts';

export const GET: APIRoute = () => {
  const index = sitemapIndex(sitemaps().map((name) => siteUrl() + sitemapPath(name)));
  return new Response(index, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
