import { longestText } from './file-text.ts';
import type { FileText } from './file-text.ts';
import { readOffice } from './office.ts';
import { readOldOffice } from './old-office.ts';
import { readPdf } from './pdf.ts';

/** The words of a document, by what its bytes are, whatever its name says. Throws if the file is damaged. */
export async function readText(bytes: Uint8Array): Promise<FileText> {
  const read = await readerOf(bytes)(bytes);
  return read.text.length > longestText ? { text: read.text.slice(0, longestText), problem: 'partly' } : read;
}

function readerOf(bytes: Uint8Array): (bytes: Uint8Array) => FileText | Promise<FileText> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return readPdf;
  if (start.startsWith('PK')) return readOffice;
  if (start.startsWith('\xD0\xCF\x11\xE0')) return readOldOffice;
  return () => ({ text: '', problem: 'unknown' });
}
