import { unzipSync } from 'fflate';
import type { DocumentFormat } from '../kinds.ts';
import { reasons } from '../words.ts';

const gigabyte = 1024 ** 3;
/** Bytes of all files in an archive once unpacked, as its table of contents claims. */
const mostUnpacked = 2 * gigabyte;
const mostFiles = 20_000;
const programs =
  /\.(?:exe|dll|com|scr|pif|cpl|bat|cmd|ps1|vbs|vbe|jse|wsf|wsh|hta|msi|msp|lnk|reg|jar|apk|ipa|dmg|pkg|appx?|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|ppsm)$/i;

/** What an archive is, by its table of contents alone; nothing is unpacked. */
export function inspectZip(bytes: Uint8Array): { format: DocumentFormat } | { reason: string } {
  const names = new Set<string>();
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.add(name);
      unpacked += originalSize;
      return false;
    },
  });
  if (!names.size) return { reason: reasons.empty };
  if (unpacked > mostUnpacked || names.size > mostFiles) return { reason: reasons.bomb };

  if (names.has('[Content_Types].xml')) {
    const hasMacros = [...names].some((name) => /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name));
    if (hasMacros) return { reason: reasons.macros };
    if (names.has('word/document.xml')) return { format: 'docx' };
    if (names.has('xl/workbook.xml')) return { format: 'xlsx' };
    if (names.has('ppt/presentation.xml')) return { format: 'pptx' };
    return { reason: reasons.unknown };
  }
  if (names.has('META-INF/MANIFEST.MF') || names.has('AndroidManifest.xml')) return { reason: reasons.program };
  if (names.has('mimetype') && names.has('content.xml')) return { reason: reasons.openDocument };
  const program = [...names].find((name) => programs.test(name));
  return program ? { reason: reasons.holdsProgram(program) } : { format: 'zip' };
}

/** Whether programs that look for an archive at the end of a file, as Java does, find one. */
export function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-(22 + 0xffff));
  for (let at = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1'); at >= 0;) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
    at = at === 0 ? -1 : tail.lastIndexOf('PK\u0005\u0006', at - 1, 'latin1');
  }
  return false;
}
