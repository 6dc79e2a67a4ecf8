import type { DocumentFormat } from '../kinds.ts';
import { reasons } from '../words.ts';

/** Bytes of an entry in the directory of a compound file ([MS-CFB] 2.6.1). */
const entrySize = 128;
const mains: [string, DocumentFormat][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** Which old Office format a compound file holds, by the names in its directory. */
export function inspectOldOffice(bytes: Buffer): { format: DocumentFormat } | { reason: string } {
  const has = (name: string) => hasEntry(bytes, name);
  if (has('EncryptedPackage')) return { reason: reasons.locked };
  const format = mains.find(([name]) => has(name))?.[1];
  if (!format) return { reason: reasons.unknown };
  return ['_VBA_PROJECT', '_VBA_PROJECT_CUR'].some(has) ? { reason: reasons.macros } : { format };
}

/** Entries stand at multiples of their size: the name in UTF-16, padded to 64 bytes, its length, and what it names. */
function hasEntry(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 2)) {
    if (at % entrySize !== 0 || at + entrySize > bytes.length) continue;
    if (bytes.readUInt16LE(at + 64) === wanted.length && [1, 2].includes(bytes[at + 66]!)) return true;
  }
  return false;
}
