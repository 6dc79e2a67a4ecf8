/** The address that a request asks for. */
export interface Address {
  /** Decoded: `/tin-bai/abc/`. */
  path: string;
  /** The path percent-encoded anew: never the reader's own bytes in a header. */
  encodedPath: string;
  /** As sent, with its question mark, or ''. */
  query: string;
}

/**
 * Takes the target of a request apart. `malformed` is not a URL; `forbidden` is one that can name no page of the site:
 * a hidden file, a way out of the folder, characters that a file system reads in its own way.
 */
export function parseAddress(target: string): Address | 'malformed' | 'forbidden' {
  const [, encoded, query] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (encoded === undefined) return 'malformed';
  let segments: string[];
  try {
    // Segment by segment, so that an encoded slash stays within its segment and is seen below.
    segments = encoded.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return 'malformed';
  }
  if (segments.some((segment, i) => isForbidden(segment, i === segments.length - 1))) return 'forbidden';
  return {
    path: `/${segments.join('/')}`,
    encodedPath: `/${segments.map(encodeURIComponent).join('/')}`,
    query: (query ?? '').replace(/[^\x21-\x7e]/g, encodeURIComponent),
  };
}

function isForbidden(segment: string, last: boolean): boolean {
  // An empty segment is the trailing slash; anywhere else it would make `//host/` of a redirect.
  if (segment === '') return !last;
  return segment.startsWith('.') || /[/\\\0]/.test(segment);
}
