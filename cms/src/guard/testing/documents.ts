import { strToU8, zipSync } from 'fflate';

/** A PDF of one page with these lines, in a font that tells which letters its signs stand for, as office programs write it. */
export function pdfOf(lines: string[]): Buffer {
  const letters = [...new Set(lines.join(''))];
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0');
  const shown = lines.map((line, at) => `BT /F1 12 Tf 50 ${780 - at * 30} Td <${[...line].map(code).join('')}> Tj ET`);
  const meanings = letters.map(
    (letter) => `<${code(letter)}> <${letter.codePointAt(0)!.toString(16).padStart(4, '0')}>`,
  );
  const map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n' +
    `1 begincodespacerange <0000> <ffff> endcodespacerange\n${meanings.length} beginbfchar\n${meanings.join('\n')}\nendbfchar\nendcmap end end`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(shown.join('\n')),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 8 0 R >>',
    stream(map),
    '<< /Type /FontDescriptor /FontName /Arial /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table, 'latin1');
}

/** A DOCX with paragraphs and a table. */
export function docxOf(paragraphs: string[], rows: string[][] = []): Buffer {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cells = (row: string[]) => row.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('');
  const table = rows.length ? `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>` : '';
  const body = `<w:document><w:body>${paragraphs.map(paragraph).join('')}${table}</w:body></w:document>`;
  return packed({ 'word/document.xml': body });
}

/** An XLSX of one sheet; empty cells are left out, as programs do. */
export function xlsxOf(rows: (string | number | Date)[][]): Buffer {
  const strings = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const cell = (value: string | number | Date, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === '') return '';
    if (typeof value === 'string') return `<c r="${at}" t="s"><v>${strings.indexOf(value)}</v></c>`;
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" s="1"><v>${(value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000}</v></c>`;
  };
  const sheet = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at)).join('')}</row>`,
  );
  return packed({
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
}

/** A PPTX with one slide. */
export function pptxOf(paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('');
  return packed({
    'ppt/presentation.xml': '<p:presentation/>',
    'ppt/slides/slide1.xml': `<p:sld><p:txBody>${body}</p:txBody></p:sld>`,
  });
}

function packed(parts: Record<string, string>): Buffer {
  const files = Object.entries({ '[Content_Types].xml': '<Types/>', ...parts });
  return Buffer.from(zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)]))));
}
