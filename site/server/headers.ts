import { contentPolicy } from '../src/content-policy.ts';
import { contentType, mediaType } from './content-type.ts';

export type Headers = Record<string, string>;

/**
 * What an uploaded file may do when somebody opens it by itself: show itself. An SVG may carry a script, and it would
 * run as a part of the site. `object-src` is for the PDF viewer of Chromium.
 */
const uploadPolicy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'unsafe-inline'",
  "object-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const unusedFeatures =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb';

/** The site as those see it who ask for it. */
export interface PublicSite {
  /** The public address: whether it is https decides about Strict-Transport-Security. */
  siteUrl: string;
  /** Of the one script from elsewhere that pages may run. */
  measurementHost?: string | undefined;
}

/** The headers that every answer carries, whatever its status. */
export function securityHeaders({ siteUrl, measurementHost }: PublicSite, path = '/'): Headers {
  const sitePolicy = [...contentPolicy(measurementHost), "frame-ancestors 'self'"].join('; ');
  return {
    'Content-Security-Policy': isUpload(path) ? uploadPolicy : sitePolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': unusedFeatures
      .split(' ')
      .map((feature) => `${feature}=()`)
      .join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Without includeSubDomains: the other hosts of a department are not ours to change.
    ...(siteUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

export const mustRevalidate = 'public, max-age=0, must-revalidate';

/** The headers that follow from the address of a file alone. */
export function fileHeaders(path: string): Headers {
  const type = mediaType(path);
  const upload = isUpload(path);
  const hashed = upload || /^\/(?:_astro|og)\//.test(path);
  return {
    // An uploaded script must not become one of the scripts that `script-src 'self'` lets in.
    'Content-Type': upload && type === 'text/javascript' ? 'application/octet-stream' : contentType(type),
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : mustRevalidate,
    ...(upload && !opensInBrowser(type) && { 'Content-Disposition': 'attachment' }),
  };
}

function isUpload(path: string): boolean {
  return path.startsWith('/media/');
}

function opensInBrowser(type: string): boolean {
  return type.startsWith('image/') || type === 'application/pdf';
}
