/** Where a link that an editor wrote may lead. */
export interface SafeLink {
  href: string;
  /** On another host. */
  external: boolean;
}

const here = 'https://this.site.invalid';

/**
 * The link as pages may carry it; undefined for what is no web, mail or telephone address, nor a path from the site's
 * root or an anchor ("javascript:", "data:", "bai-viet.html").
 */
export function readLink(address: string): SafeLink | undefined {
  const written = address.trim();
  if (/^#[^\s#]+$/.test(written)) return { href: written, external: false };
  const whole = /^www\./i.test(written) ? `https://${written}` : written;
  if (!URL.canParse(whole, here)) return undefined;
  const url = new URL(whole, here);
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return { href: url.href, external: false };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.origin !== here) return { href: url.href, external: true };
  return /^[/\\]/.test(whole) ? { href: url.pathname + url.search + url.hash, external: false } : undefined;
}
