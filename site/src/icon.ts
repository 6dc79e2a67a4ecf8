import sharp from 'sharp';

/** The site's icon as SVG: an open book on the department's colour. */
export function icon(color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${color}"/><path d="M16 10.2C13.6 8.4 10.3 7.7 6 8v14.4c4.3-.3 7.6.4 10 2.2 2.4-1.8 5.7-2.5 10-2.2V8c-4.3-.3-7.6.4-10 2.2Z" fill="#fff"/><g fill="none" stroke="${color}"><path d="M16 10.2v14.4" stroke-width="1.6"/><path d="M9 12.3c1.7.1 3.2.4 4.4.9M9 16c1.7.1 3.2.4 4.4.9M23 12.3c-1.7.1-3.2.4-4.4.9M23 16c-1.7.1-3.2.4-4.4.9" stroke-width="1.3" stroke-linecap="round"/></g></svg>\n`;
}

/** The same as PNG, `size` pixels square, for programs that take no SVG. Its corners are theirs to round. */
export async function iconPng(color: string, size: number): Promise<Buffer> {
  const square = icon(color).replace(' rx="7"', '');
  return sharp(Buffer.from(square), { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
}
