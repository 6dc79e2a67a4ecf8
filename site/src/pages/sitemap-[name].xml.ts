import type { APIRoute } from 'astro';
import { siteUrl } from '../content/questions/site.ts';
import { sitemapPaths } from '../content/questions/sitemap.ts';
import { staticPathsFor } from '../content/static-paths.ts';
import { sitemap } from '../feeds/sitemap.ts';

export const getStaticPaths = () => staticPathsFor('sitemap-[name].xml.ts');

export const GET: APIRoute = ({ params }) => {
  const paths = sitemapPaths(params['name']!);
  if (!paths) return new Response(null, { status: 404 });
  const addresses = paths.map((path) => siteUrl() + path);
  return new Response(sitemap(addresses), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
