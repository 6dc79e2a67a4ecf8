import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentFacts } from '@ban-tin/shared/change';
import { fileTypeFromBuffer } from 'file-type';
import { inWorker } from '../in-worker.ts';
import { cleanPicture } from './clean-picture.ts';
import { beginsAsDocument } from './documents/inspect-document.ts';
import type { InspectedDocument } from './documents/inspect-document.ts';
import { documentKinds, pictureKinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { reasons } from './words.ts';

const megabyte = 1024 * 1024;
/** Bytes. */
export const mostOfPicture = 25 * megabyte;
export const mostOfDocument = 100 * megabyte;
/** Milliseconds for one document. */
const deadline = 60_000;
/** Bytes from which the kind of a file is seen. */
const enough = 4100;

/** A file that is taken: what it is by its content, and the file to be stored. */
export interface Taken {
  kind: Kind;
  filepath: string;
  /** Bytes. */
  size: number;
  document?: DocumentFacts;
}

/**
 * Looks at what a file is, whatever its name and sender say. Pictures are drawn anew into `folder`; documents are looked
 * into and stay as they are.
 */
export async function examine(filepath: string, folder: string): Promise<Taken | { reason: string }> {
  const { size } = await stat(filepath);
  if (size === 0) return { reason: reasons.empty };
  const start = await startOf(filepath);
  if (beginsAsDocument(start)) return examineDocument(filepath, size);

  const mime = (await fileTypeFromBuffer(new Uint8Array(start)))?.mime;
  if (!mime || !isPicture(mime)) return { reason: reasonFor(mime, start) };
  if (size > mostOfPicture) return { reason: reasons.pictureTooBig(size, mostOfPicture) };
  const target = path.join(folder, `clean-${path.basename(filepath)}`);
  const cleaned = await cleanPicture(filepath, target);
  if ('reason' in cleaned) return cleaned;
  return { kind: pictureKinds[cleaned.format], filepath: target, size: cleaned.size };
}

async function examineDocument(filepath: string, size: number): Promise<Taken | { reason: string }> {
  if (size > mostOfDocument) return { reason: reasons.documentTooBig(size, mostOfDocument) };
  const module = path.join(__dirname, `documents/inspect-in-worker${path.extname(__filename)}`);
  const outcome = await inWorker<InspectedDocument>(module, filepath, deadline);
  if ('failure' in outcome) {
    return { reason: outcome.failure === 'too-slow' ? reasons.tooSlow : reasons.brokenDocument };
  }
  if ('reason' in outcome.answer) return outcome.answer;
  const { format, document } = outcome.answer;
  return { kind: documentKinds[format], filepath, size, ...(document && { document }) };
}

async function startOf(filepath: string): Promise<Buffer> {
  const file = await open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enough), 0, enough, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isPicture(mime: string): boolean {
  return mime === 'image/apng' || Object.values(pictureKinds).some((kind) => kind.mime === mime);
}

function reasonFor(mime: string | undefined, start: Buffer): string {
  const text = start.toString('utf8').toLowerCase();
  if (/<svg[\s>]/.test(text)) return reasons.svg;
  if (/<(?:!doctype html|html|head|body|script|meta|table)\b|^mime-version:/.test(text)) return reasons.html;
  if (!mime) return reasons.unknown;
  if (/^image\/hei[cf]/.test(mime)) return reasons.heic;
  if (mime.startsWith('image/')) return reasons.otherPicture;
  if (/^(?:video|audio)\//.test(mime)) return reasons.film;
  if (/rtf$/.test(mime)) return reasons.rtf;
  if (/x-(?:msdownload|elf|mach-binary|executable|dosexec)/.test(mime)) return reasons.program;
  if (/rar|7z|tar|gzip|bzip|x-xz|zstd|cab|arj|lzh/.test(mime)) return reasons.archive;
  return reasons.unknown;
}
