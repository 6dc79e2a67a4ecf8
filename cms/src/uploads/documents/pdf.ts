import type { DocumentFacts } from '@ban-tin/shared/change';
import { getDocumentProxy } from 'unpdf';
import { reasons } from '../words.ts';
import { signaturesIn } from './signatures.ts';
import { endsAsZip } from './zip.ts';

/** Bytes at the end of a PDF among which its last line, `%%EOF`, must stand. */
const tail = 4096;

/** The pages and signatures of a PDF; or why it is none that people could open. */
export async function inspectPdf(bytes: Buffer): Promise<{ document: DocumentFacts } | { reason: string }> {
  if (endsAsZip(bytes)) return { reason: reasons.mixed };
  if (!bytes.subarray(-tail).includes('%%EOF')) return { reason: reasons.brokenDocument };
  const signatures = signaturesIn(bytes);
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    return { document: { pages: pdf.numPages, ...(signatures.length && { signatures }) } };
  } catch (error) {
    // With a password; what is known of it without one is kept.
    if ((error as Error).name === 'PasswordException') return { document: signatures.length ? { signatures } : {} };
    return { reason: reasons.brokenDocument };
  }
}
