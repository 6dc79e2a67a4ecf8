import { categoryPath } from '@ban-tin/shared/urls';
import type { APIRoute } from 'astro';
import { staticPathsFor } from '../../../content/static-paths.ts';
import { fileOf } from '../../../feeds/answer.ts';
import { listFeed } from '../../../feeds/list-feed.ts';

export const getStaticPaths = () => staticPathsFor('chuyen-muc/[slug]/rss.xml.ts');

export const GET: APIRoute = async ({ params }) =>
  fileOf(await listFeed('category', params['slug']!, categoryPath(params['slug']!)), 'application/rss+xml');
