import type { APIRoute } from 'astro';
import { siteColors } from '../content/questions/site.ts';
import { departmentColors } from '../styles/department-colors.ts';

export const GET: APIRoute = () =>
  new Response(departmentColors(siteColors()), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
