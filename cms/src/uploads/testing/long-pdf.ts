import { pdfOf } from '../../guard/testing/documents.ts';

/** A PDF of at least so many bytes, most of which say nothing. */
export function longPdf(size: number): Buffer {
  const [head = '', tail = ''] = pdfOf(['Kế hoạch'])
    .toString('latin1')
    .split(/(?=\nxref\n)/);
  const filler = '\n%'.padEnd(size, '.');
  const moved = tail.replace(/(?<=startxref\n)\d+/, (at) => String(Number(at) + filler.length));
  return Buffer.from(head + filler + moved, 'latin1');
}
