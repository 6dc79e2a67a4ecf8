import { sitemapIndexPath } from '@ban-tin/shared/urls';
import type { APIRoute } from 'astro';
import { siteUrl } from '../content/questions/site.ts';

export const GET: APIRoute = () => {
  const rules = `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl()}${sitemapIndexPath()}\n`;
  return new Response(rules, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
