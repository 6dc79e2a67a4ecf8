import type { APIRoute } from 'astro';
import { siteColors } from '../content/questions/site.ts';
import { fileOf } from '../feeds/answer.ts';
import { icon } from '../icon.ts';
import { themeColor } from '../styles/department-colors.ts';

export const GET: APIRoute = () => fileOf(icon(themeColor(siteColors())), 'image/svg+xml');
