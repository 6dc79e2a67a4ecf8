import { strFromU8, unzipSync } from 'fflate';
import type { FileText } from './file-text.ts';
import { readSheets } from './sheets.ts';
import { textOf } from './xml.ts';

/** The parts with words in them: of Word, of Excel, of PowerPoint. Comments and notes would go public as well. */
const parts =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl\/(?:sharedStrings|styles|worksheets\/[^/]+|comments\d*)\.xml|ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml)$/;
const megabyte = 1024 * 1024;
/** Bytes once unpacked, of one part and of all: what is more is a bomb or no document for people. */
const mostOfOne = 64 * megabyte;
const mostOfAll = 128 * megabyte;

/** The words of a DOCX, XLSX or PPTX; cells of a row stand on one line, with tabs between them. */
export function readOffice(bytes: Uint8Array): FileText {
  let unpacked = 0;
  let isWhole = true;
  let isOffice = false;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      isOffice ||= name === '[Content_Types].xml';
      if (!parts.test(name)) return false;
      const fits = originalSize <= mostOfOne && unpacked + originalSize <= mostOfAll;
      isWhole &&= fits;
      // The buffer has the size that the archive claims; what would not fit is dropped.
      if (fits) unpacked += originalSize;
      return fits;
    },
  });
  if (!isOffice) return { text: '', problem: 'archive' };
  const xml = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  const words = [...xml].filter(([name]) => !name.startsWith('xl/') || name.includes('comments'));
  const text = [...words.map(([, part]) => wordsOf(part)), ...readSheets(xml)].join('\n');
  return isWhole ? { text } : { text, problem: 'partly' };
}

/** The words of WordprocessingML or DrawingML. */
function wordsOf(xml: string): string {
  return textOf(
    xml
      .replace(/<(?:w|a):tc[ >][\s\S]*?<\/(?:w|a):tc>/g, (cell) => {
        const span = Number(/<w:gridSpan w:val="(\d{1,2})"/.exec(cell)?.[1] ?? 1);
        return cell.replace(/<\/(?:w|a):p>/g, ' ') + '\t'.repeat(span);
      })
      .replace(/<(?:w|a):tab\/>/g, ' ')
      .replace(/<(?:w:br|w:cr|a:br)\b[^>]*\/?>|<\/(?:w|a):(?:p|tr)>|<\/t(?:ext)?>/g, '\n'),
  );
}
