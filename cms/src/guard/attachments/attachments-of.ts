import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Passage, Row, Subject } from '../subject.ts';
import type { AttachmentReader } from './attachment-reader.ts';
import type { FileProblem, FileText } from './file-text.ts';

/** Why nothing, or not everything, was looked at; goes on after the file's name. */
const problems: Record<FileProblem, string> = {
  archive: 'là tệp nén, hệ thống không đọc bên trong.',
  locked: 'có mật khẩu nên không đọc được.',
  partly: 'chỉ đọc được một phần.',
  scan: 'không có chữ đọc được, có thể là bản quét.',
  'too-big': 'quá lớn nên không đọc được.',
  'too-slow': 'đọc quá lâu nên phải dừng.',
  unknown: 'không đọc được.',
};
const megabyte = 1024 * 1024;
/** Bytes; bigger files are not read. */
const biggestFile = 60 * megabyte;
const advice = 'Hãy tự xem lại trong tệp có thông tin cá nhân hay dấu mật không.';

/** The words of an entry's attachments, and those that could not be read. */
export async function attachmentsOf(
  strapi: Core.Strapi,
  reader: AttachmentReader,
  row: Row,
): Promise<Pick<Subject, 'files' | 'unread'>> {
  const files: Passage[] = [];
  const unread: Subject['unread'] = [];
  for (const file of (row['attachments'] ?? []) as Row[]) {
    const { text, problem } = await readFileRow(strapi, reader, file);
    const field = 'attachments';
    if (text) files.push(toPassage(file, text));
    if (problem) unread.push({ field, message: `Tệp “${file['name']}” ${problems[problem]} ${advice}` });
  }
  return { files, unread };
}

function toPassage(file: Row, text: string): Passage {
  const prose = text.normalize('NFC');
  return { field: 'attachments', place: `“${file['name']}”`, text: prose, prose, kind: 'file' };
}

async function readFileRow(strapi: Core.Strapi, reader: AttachmentReader, file: Row): Promise<FileText> {
  try {
    const bytes = await bytesOf(strapi, String(file['url']));
    return bytes ? await reader.read(bytes) : { text: '', problem: 'too-big' };
  } catch (error) {
    strapi.log.warn(`guard: ${file['url']} cannot be read: ${(error as Error).message}`);
    return { text: '', problem: 'unknown' };
  }
}

/** From the folder of uploads, or from where an upload provider put it; undefined if there are too many. */
async function bytesOf(strapi: Core.Strapi, url: string): Promise<Uint8Array | undefined> {
  if (!url.startsWith('/')) {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    if (Number(response.headers.get('content-length')) > biggestFile) return undefined;
    return new Uint8Array(await response.arrayBuffer());
  }
  const file = path.join(strapi.dirs.static.public, path.normalize(url));
  const { size } = await stat(file);
  return size > biggestFile ? undefined : readFile(file);
}
