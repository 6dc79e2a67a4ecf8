import { getDocumentProxy } from 'unpdf';
import { longestText } from './file-text.ts';
import type { FileText } from './file-text.ts';

/** The words of a PDF, line by line. A scan has none. */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    let text = '';
    for (let number = 1; number <= pdf.numPages && text.length < longestText; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
      text += '\n';
      page.cleanup();
    }
    return text.trim() ? { text } : { text: '', problem: 'scan' };
  } catch (error) {
    if ((error as Error).name === 'PasswordException') return { text: '', problem: 'locked' };
    throw error;
  }
}
