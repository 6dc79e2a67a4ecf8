import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, pdfOf, pptxOf, xlsxOf } from '../../guard/testing/documents.ts';
import { oldOfficeOf } from '../testing/old-office.ts';
import { signedPdf } from '../testing/signed-pdf.ts';
import { reasons } from '../words.ts';
import { inspectDocument } from './inspect-document.ts';

const zipOf = (names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(3)]))));
const docx = ['[Content_Types].xml', 'word/document.xml'];

describe('a document is known by its content', () => {
  it.each([
    ['PDF', pdfOf(['Kế hoạch']), { format: 'pdf', document: { pages: 1 } }],
    ['PDF after blanks', Buffer.concat([Buffer.from('\r\n'), pdfOf([])]), { format: 'pdf', document: { pages: 1 } }],
    ['DOCX', docxOf(['Kế hoạch']), { format: 'docx' }],
    ['XLSX', xlsxOf([['Kế hoạch']]), { format: 'xlsx' }],
    ['PPTX', pptxOf(['Kế hoạch']), { format: 'pptx' }],
    ['DOC', oldOfficeOf(['Root Entry', 'WordDocument']), { format: 'doc' }],
    ['XLS', oldOfficeOf(['Root Entry', 'Workbook']), { format: 'xls' }],
    ['PPT', oldOfficeOf(['PowerPoint Document']), { format: 'ppt' }],
    ['ZIP', zipOf(['Mau 1.docx', 'bai-giang/index.html']), { format: 'zip' }],
  ])('%s', async (_, bytes, inspected) => expect(await inspectDocument(bytes)).toEqual(inspected));
});

describe('a document is not taken', () => {
  const hugeInside = zipOf(['a.txt']);
  hugeInside.writeUInt32LE(0xf0000000, hugeInside.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
  it.each([
    ['with something before the PDF', Buffer.concat([Buffer.from('<html>'), pdfOf([])]), reasons.unknown],
    ['with an archive behind the PDF', Buffer.concat([pdfOf([]), zipOf(['a.class'])]), reasons.mixed],
    ['cut off', pdfOf(['Kế hoạch']).subarray(0, 900), reasons.brokenDocument],
    ['a PDF of nothing', Buffer.from('%PDF-1.7\nxin chào\n%%EOF'), reasons.brokenDocument],
    ['a damaged ZIP', zipOf(['a.txt']).subarray(0, 60), reasons.brokenDocument],
    ['DOCM', zipOf([...docx, 'word/vbaProject.bin']), reasons.macros],
    ['XLSX with old macros', zipOf(['[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/a.xml']), reasons.macros],
    ['XLS with macros', oldOfficeOf(['Workbook', '_VBA_PROJECT']), reasons.macros],
    ['DOCX with a password', oldOfficeOf(['EncryptedPackage']), reasons.locked],
    ['an installer', oldOfficeOf(['Root Entry', '!Property']), reasons.unknown],
    ['a JAR', zipOf(['META-INF/MANIFEST.MF', 'a.class']), reasons.program],
    ['an OpenDocument', zipOf(['mimetype', 'content.xml']), reasons.openDocument],
    ['a ZIP with a program', zipOf(['tai-lieu/Mo.EXE']), reasons.holdsProgram('tai-lieu/Mo.EXE')],
    ['a ZIP that claims gigabytes', hugeInside, reasons.bomb],
  ])('%s', async (_, bytes, reason) => expect(await inspectDocument(bytes)).toEqual({ reason }));
});

describe('the signatures of a PDF', () => {
  const at = new Date('2023-09-01T07:05:00Z');

  it('are told with the name in the certificate and the time in the signature', async () => {
    const pdf = await signedPdf({ signer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', at });
    const signatures = [{ name: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', at: at.toISOString() }];
    expect(await inspectDocument(pdf)).toEqual({ format: 'pdf', document: { pages: 1, signatures } });
  });

  it('have the time of the document, and no name, where the signature cannot be read', async () => {
    const pdf = await signedPdf({ signer: 'A', at });
    pdf.write('ffff', pdf.indexOf('/Contents <') + 11, 'latin1');
    const { document } = (await inspectDocument(pdf)) as { document: object };
    expect(document).toEqual({ pages: 1, signatures: [{ at: '2023-02-15T02:30:00.000Z' }] });
  });

  it('are none where a time stamp or a stray word looks like one', async () => {
    const stamp = (await signedPdf({ signer: 'A', at }))
      .toString('latin1')
      .replace('adbe.pkcs7.detached', 'ETSI.RFC3161       ');
    const word = pdfOf([]).toString('latin1').replace('%%EOF', '% /ByteRange [0 9 9999999 5] \n%%EOF');
    for (const pdf of [stamp, word]) {
      expect(await inspectDocument(Buffer.from(pdf, 'latin1'))).toEqual({ format: 'pdf', document: { pages: 1 } });
    }
  });
});
