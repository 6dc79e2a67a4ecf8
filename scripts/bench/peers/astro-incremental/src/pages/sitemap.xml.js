import frame from '../../data/frame.json';
import { entriesInPlace, lists } from '../archive.mjs';

export function GET() {
  const paths = ['', ...entriesInPlace().map(({ entry }) => entry.id), ...lists().map(({ path }) => path)];
  const urls = paths.map((path) => `<url><loc>${frame.siteUrl}/${path && `${path}/`}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
}
