import type { APIRoute } from 'astro';
import { fileOf } from '../feeds/answer.ts';
import { atomFeed } from '../feeds/atom.ts';
import { siteFeed } from '../feeds/site-feed.ts';

export const GET: APIRoute = () => fileOf(atomFeed(siteFeed()), 'application/atom+xml');
