import { basename } from 'node:path';
import { lookup } from 'mime-types';

/** Feeds whose type does not follow from their extension. */
const feedTypes: Record<string, string> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

/** The type of a file by its name, without charset. */
export function mediaType(path: string): string {
  return feedTypes[basename(path)] ?? (lookup(path) || 'application/octet-stream');
}

/** The `Content-Type` header: all text of the site is UTF-8. */
export function contentType(type: string): string {
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Whether the publisher may keep compressed copies of files of this type. */
export function isText(type: string): boolean {
  return type.startsWith('text/') || /[/+](json|xml|javascript)$/.test(type);
}
