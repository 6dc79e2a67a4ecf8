import type { APIRoute } from 'astro';
import { searchShard } from '../../content/questions/search.ts';
import { staticPathsFor } from '../../content/static-paths.ts';

export const getStaticPaths = () => staticPathsFor('tim-kiem/[shard].json.ts');

export const GET: APIRoute = ({ params }) => {
  const entries = searchShard(params['shard']!);
  if (!entries) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(entries), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
