import { escapeHtml } from '../../src/escape.ts';
import { previewRoot } from './preview-root.ts';
import type { Words } from './words.ts';

/** A start tag; values of attributes may hold ">". */
const startTag = /<([a-z][a-z0-9-]*)(?:[^>"]|"[^"]*")*>/gi;
const address = /\b(href|src|srcset|poster)="([^"]*)"/g;
/** What previews serve themselves; every other address of the site is a page of its public self. */
const ownFile = /^\/(?:_astro\/|media\/|favicon\.svg$|mau-sac\.css$)/;
/** What would show the draft to search engines and to whoever makes cards of links. */
const publicHead =
  /<meta (?:name="(?:robots|description)"|property="og:[^"]*")(?:[^>"]|"[^"]*")*>|<link rel="(?:canonical|alternate)"(?:[^>"]|"[^"]*")*>/gi;

/**
 * A page of the public templates as a preview: marked as what it is at the top, hidden from search engines, its files
 * taken from the preview's own addresses and its links leading to the public site, in a tab of their own.
 */
export function markPreview(html: string, { siteUrl, words }: { siteUrl: string; words: Words }): string {
  const head = [
    '<meta name="robots" content="noindex, nofollow, noarchive">',
    `<link rel="stylesheet" href="${previewRoot}ban-nhap.css">`,
  ];
  const banner =
    `<aside class="_ban-nhap" aria-label="${escapeHtml(words.label)}"><strong>${escapeHtml(words.label)}</strong> ` +
    `<span>${escapeHtml(words.note)}</span></aside>`;
  return html
    .replace(publicHead, '')
    .replace(startTag, (tag, name: string) => redirect(tag, name.toLowerCase(), siteUrl))
    .replace(/<title>/i, () => `<title>${escapeHtml(words.titlePrefix)}`)
    .replace(/<\/head>/i, () => `${head.join('')}</head>`)
    .replace(/<body[^>]*>/i, (body) => body + banner);
}

/** The strip that marks a preview; no template knows it. */
export const bannerStyle = `._ban-nhap {
  position: sticky;
  top: 0;
  z-index: 1000;
  padding: 0.5rem 1rem;
  background: #7a3e00;
  color: #fff;
  font-family: system-ui, sans-serif;
  font-size: 0.9375rem;
  line-height: 1.4;
  text-align: center;
}
@media print {
  ._ban-nhap {
    position: static;
    border: 2px solid;
  }
}
`;

function redirect(tag: string, name: string, siteUrl: string): string {
  let leadsAway = false;
  const redirected = tag.replace(address, (attribute, key: string, value: string) => {
    if (key === 'srcset') {
      const each = value.split(',').map((source) => source.trim().replace(/^\//, previewRoot));
      return `${key}="${each.join(', ')}"`;
    }
    if (name === 'a') leadsAway ||= !value.startsWith('#') && !/^(?:mailto|tel):/i.test(value);
    if (!value.startsWith('/') || value.startsWith('//')) return attribute;
    return `${key}="${ownFile.test(value) ? previewRoot + value.slice(1) : siteUrl + value}"`;
  });
  if (!leadsAway || /\btarget="/.test(tag)) return redirected;
  return redirected.replace(/^<a\b/i, '<a target="_blank"');
}
