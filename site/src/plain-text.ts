import { markdownToHtml } from '@ban-tin/shared/markdown';
import sanitizeHtml from 'sanitize-html';

/** The words of a Markdown text, without anything that shapes it. */
export function plainText(markdown: string): string {
  const text = sanitizeHtml(markdownToHtml(markdown).replaceAll('<', ' <'), { allowedTags: [] });
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
