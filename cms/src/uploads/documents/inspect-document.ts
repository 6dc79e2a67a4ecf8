import type { DocumentFacts } from '@ban-tin/shared/change';
import type { DocumentFormat } from '../kinds.ts';
import { reasons } from '../words.ts';
import { inspectOldOffice } from './old-office.ts';
import { inspectPdf } from './pdf.ts';
import { inspectZip } from './zip.ts';

/** What a document is and what is to be told of it; or why it is not taken. */
export type InspectedDocument = { format: DocumentFormat; document?: DocumentFacts } | { reason: string };

/** Whether a file that begins like this is one to {@link inspectDocument}. Blanks, which some scanners put before a PDF, may stand there. */
export function beginsAsDocument(start: Buffer): boolean {
  return formOf(start) !== undefined;
}

/** Looks into a document; its bytes stay as they are. */
export async function inspectDocument(bytes: Buffer): Promise<InspectedDocument> {
  try {
    switch (formOf(bytes.subarray(0, 1024))) {
      case 'pdf': {
        const inspected = await inspectPdf(bytes);
        return 'reason' in inspected ? inspected : { format: 'pdf', ...inspected };
      }
      case 'zip':
        return inspectZip(bytes);
      case 'old-office':
        return inspectOldOffice(bytes);
      case undefined:
        return { reason: reasons.unknown };
    }
  } catch {
    return { reason: reasons.brokenDocument };
  }
}

function formOf(start: Buffer): 'pdf' | 'zip' | 'old-office' | undefined {
  const text = start.toString('latin1');
  if (/^(?:\xEF\xBB\xBF)?[\s\0]*%PDF-\d/.test(text)) return 'pdf';
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return 'zip';
  if (text.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return 'old-office';
  return undefined;
}
