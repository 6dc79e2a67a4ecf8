import { tidySpaces } from './tidy-spaces.ts';

/** Pictures that show something stay; signs and pixels of a page go, and pictures of smileys become their character. */
export function cleanPictures(body: Element): void {
  for (const image of body.querySelectorAll('img')) {
    const alt = tidySpaces(image.getAttribute('alt') ?? '').trim();
    const src = sourceOf(image);
    if (/\p{Extended_Pictographic}/u.test(alt) && alt.length <= 8) image.replaceWith(alt);
    else if (!src || isSign(image)) image.remove();
    else {
      const caption = tidySpaces(image.getAttribute('data-caption') ?? '').trim();
      if (caption) image.setAttribute('title', caption);
      else image.removeAttribute('title');
      image.setAttribute('src', src);
      image.setAttribute('alt', isFileName(alt) ? '' : alt);
      liftOutOfLine(image);
    }
  }
}

const marks = 'a, strong, em, u, del, s, sup, sub, mark';

/** The words beside a picture keep their marks and their link, which a picture cannot be in. */
function liftOutOfLine(image: Element): void {
  let mark = image.parentElement?.closest(marks);
  while (mark?.parentElement?.closest(marks)) mark = mark.parentElement.closest(marks);
  if (!mark || mark.querySelector('p, div, table, ul, ol')) return;
  const range = image.ownerDocument.createRange();
  range.setStart(mark, 0);
  range.setEndBefore(image);
  if (/\S/.test(range.toString())) mark.after(image);
  else mark.before(image);
}

/** Pages that load pictures late have the address elsewhere. */
function sourceOf(image: Element): string {
  const src = image.getAttribute('src')?.trim() ?? '';
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) => image.getAttribute(name)?.trim());
  const isPlaceholder = !src || /^data:image\/(?:gif|svg)/i.test(src);
  return (isPlaceholder && late.find(Boolean)) || (/^data:image\/svg/i.test(src) ? '' : src);
}

/** Pixels that count readers, and signs of a page: for printing, for a kind of file. */
function isSign(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) => {
    const size =
      image.getAttribute(name) ??
      new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([\\d.]+)px`).exec(image.getAttribute('style') ?? '')?.[1];
    return size && /^\d/.test(size) ? Number.parseFloat(size) : Infinity;
  });
  // Word has its formulas as pictures, some of them a single letter.
  const isLocal = /^file:/i.test(image.getAttribute('src') ?? '');
  return Math.min(...sizes) <= 3 || (Math.max(...sizes) <= 24 && !isLocal);
}

function isFileName(alt: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|bmp|emf|wmf)$/i.test(alt) || /^(?:image|picture|hình|ảnh|img)[\s_-]*\d*$/i.test(alt);
}
