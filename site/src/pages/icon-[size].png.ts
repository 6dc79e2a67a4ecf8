import type { APIRoute } from 'astro';
import { siteColors } from '../content/questions/site.ts';
import { staticPathsFor } from '../content/static-paths.ts';
import { iconPng } from '../icon.ts';
import { themeColor } from '../styles/department-colors.ts';

export const getStaticPaths = () => staticPathsFor('icon-[size].png.ts');

export const GET: APIRoute = async ({ params }) => {
  const bytes = await iconPng(themeColor(siteColors()), Number(params['size']));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
};
