import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AttachmentReader } from './attachment-reader.ts';
import { docxOf, pdfOf, pptxOf, xlsxOf } from '../testing/documents.ts';

const reader = new AttachmentReader();
const bomb = () => {
  const content = new Uint8Array(70 * 1024 * 1024);
  return zipSync({ '[Content_Types].xml': new Uint8Array(), 'word/document.xml': [content, { level: 1 }] });
};

/** The same, but its table of contents speaks of ten bytes. */
function lyingBomb(): Buffer {
  const zip = Buffer.from(bomb());
  const entry = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  zip.writeUInt32LE(10, entry + 24);
  return zip;
}

describe('words of attachments', () => {
  it('are read from a PDF, with Vietnamese marks and line by line', async () => {
    const { text, problem } = await reader.read(pdfOf(['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'MẬT', 'Căn cước: 031210012345']));
    expect(text.trim().split('\n')).toEqual(['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'MẬT', 'Căn cước: 031210012345']);
    expect(problem).toBeUndefined();
  });

  it('are read from a DOCX: paragraphs, and tables with a tab between cells', async () => {
    const docx = docxOf(
      ['Danh sách &amp; kết quả'],
      [
        ['Họ tên', 'Số CCCD'],
        ['Nguyễn Thị Lan', '031210012345'],
      ],
    );
    expect((await reader.read(docx)).text.trim().split('\n')).toEqual([
      'Danh sách & kết quả',
      'Họ tên \tSố CCCD \t',
      'Nguyễn Thị Lan \t031210012345',
    ]);
  });

  it('are read from an XLSX: texts, numbers, dates, and columns that were left out', async () => {
    const xlsx = xlsxOf([
      ['Họ tên', '', 'Ngày sinh', 'Số CCCD'],
      ['Nguyễn Thị Lan', '', new Date('2010-03-12'), 31210012345],
    ]);
    expect((await reader.read(xlsx)).text.trim().split('\n')).toEqual([
      'Họ tên\t\tNgày sinh\tSố CCCD',
      'Nguyễn Thị Lan\t\t12/03/2010\t31210012345',
    ]);
  });

  it('are read from a PPTX', async () => {
    expect((await reader.read(pptxOf(['Liên hệ 0912 345 678']))).text.trim()).toBe('Liên hệ 0912 345 678');
  });

  it('are read from an old DOC as far as they can be found', async () => {
    const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const doc = Buffer.concat([start, Buffer.alloc(505), Buffer.from('Căn cước công dân số 031210012345', 'utf16le')]);
    const { text, problem } = await reader.read(doc);
    expect(text).toContain('Căn cước công dân số 031210012345');
    expect(problem).toBe('partly');
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a scan', pdfOf([]), 'scan'],
    ['an archive', zipSync({ 'a.txt': new Uint8Array(3) }), 'archive'],
    ['something else', Buffer.from('chữ'), 'unknown'],
    ['a damaged zip', Buffer.from('PK\u0003\u0004 hỏng'), 'unknown'],
    ['a damaged PDF', Buffer.from('%PDF-1.7 hỏng'), 'unknown'],
  ])('is told of: %s', async (_, bytes, problem) => {
    expect(await reader.read(bytes)).toEqual({ text: '', problem });
  });

  it('does no harm when it is a bomb', async () => {
    expect(await reader.read(bomb())).toEqual({ text: '', problem: 'partly' });
    expect((await reader.read(lyingBomb())).text.length).toBeLessThan(100);
  });

  it('is given up after the deadline, and the next one is read', async () => {
    const hasty = new AttachmentReader({ deadline: 1 });
    expect(await hasty.read(pdfOf(['Chậm']))).toEqual({ text: '', problem: 'too-slow' });
    expect((await reader.read(pdfOf(['Nhanh']))).text.trim()).toBe('Nhanh');
  });
});

it('reads the same bytes once', async () => {
  const bytes = pdfOf(['Đọc một lần']);
  const first = await reader.read(bytes);
  expect(await reader.read(Buffer.from(bytes))).toBe(first);
});
