import type { APIRoute } from 'astro';
import { fileOf } from '../feeds/answer.ts';
import { rssFeed } from '../feeds/rss.ts';
import { siteFeed } from '../feeds/site-feed.ts';

export const GET: APIRoute = async () => fileOf(await rssFeed(siteFeed()), 'application/rss+xml');
