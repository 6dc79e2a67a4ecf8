import { tidySpaces } from './tidy-spaces.ts';

/** Pictures that show something stay; pixels that count readers go, and pictures of smileys become their character. */
export function cleanPictures(body: Element): void {
  for (const image of body.querySelectorAll('img')) {
    const alt = tidySpaces(image.getAttribute('alt') ?? '').trim();
    const src = sourceOf(image);
    if (/\p{Extended_Pictographic}/u.test(alt) && alt.length <= 8) image.replaceWith(alt);
    else if (!src || isPixel(image)) image.remove();
    else {
      image.removeAttribute('title');
      image.setAttribute('src', src);
      image.setAttribute('alt', isFileName(alt) ? '' : alt);
    }
  }
}

/** Pages that load pictures late have the address elsewhere. */
function sourceOf(image: Element): string {
  const src = image.getAttribute('src')?.trim() ?? '';
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) => image.getAttribute(name)?.trim());
  const isPlaceholder = !src || /^data:image\/(?:gif|svg)/i.test(src);
  return (isPlaceholder && late.find(Boolean)) || (/^data:image\/svg/i.test(src) ? '' : src);
}

function isPixel(image: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size =
      image.getAttribute(name) ??
      new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([\\d.]+)px`).exec(image.getAttribute('style') ?? '')?.[1];
    return size !== undefined && size !== null && /^\d/.test(size) && Number.parseFloat(size) <= 3;
  });
}

function isFileName(alt: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|bmp|emf|wmf)$/i.test(alt) || /^(?:image|picture|hình|ảnh|img)[\s_-]*\d*$/i.test(alt);
}
