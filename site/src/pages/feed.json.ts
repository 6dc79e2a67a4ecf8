import type { APIRoute } from 'astro';
import { fileOf } from '../feeds/answer.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { siteFeed } from '../feeds/site-feed.ts';

export const GET: APIRoute = () => fileOf(jsonFeed(siteFeed()), 'application/feed+json');
