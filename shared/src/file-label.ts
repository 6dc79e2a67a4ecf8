import type { Signature } from './change.ts';
import { readableFileName } from './urls.ts';
import { clockOf, formatDay, vietnamDay } from './vietnamese/dates.ts';

const namesOfTypes: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/zip': 'ZIP',
  'application/msword': 'DOC',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.ms-powerpoint': 'PPT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'text/plain': 'TXT',
};
const units = ['B', 'KB', 'MB', 'GB'];

/** A file as people are told of it. */
interface LabelledFile {
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  pages?: number | undefined;
}

/** What a file is, for people who think about downloading it: "PDF, 1,2 MB, 14 trang". */
export function fileLabel({ name, mime, size, pages }: LabelledFile): string {
  const extension = /\.([a-z0-9]{1,5})$/.exec(readableFileName(name))?.[1]?.toUpperCase();
  const kind = namesOfTypes[mime] ?? extension ?? 'Tệp';
  return [kind, fileSize(size), ...(pages ? [`${pages} trang`] : [])].join(', ');
}

/** That somebody signed a document; whether the signature is a good one, only a program that verifies it can say. */
export function signatureLabel({ name, at }: Signature): string {
  const when = at && `lúc ${clockOf(at)} ngày ${formatDay(vietnamDay(at))}`;
  return ['Có chữ ký số', name && `của ${name}`, when].filter(Boolean).join(' ');
}

/** "1,2 MB", as file managers count: 1 KB is 1024 bytes. */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (Math.round(value) >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits).replace(/\.0$/, '').replace('.', ',')} ${units[unit]}`;
}
