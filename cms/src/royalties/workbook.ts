import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { formatDay } from '@ban-tin/shared/vietnamese/dates';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, CellObject, Feature, Row } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility';
import type { AuthorTotal, Period, Piece, RoyaltyTable } from './piece.ts';
import { sum } from './totals.ts';
import { words } from './words.ts';

interface Column<T> {
  header: string;
  width: number;
  cell: (item: T, index: number) => Cell;
  /** What stands in the last line. */
  total?: (items: T[]) => Cell;
}

const { columns } = words;

const pieceColumns: Column<Piece>[] = [
  { header: columns.number, width: 6, cell: (_, index) => index + 1 },
  { header: columns.day, width: 12, cell: ({ day }) => dayCell(day) },
  {
    header: columns.title,
    width: 60,
    cell: ({ title, url }) => text(title, url ? linkStyle : {}),
    total: () => words.total,
  },
  { header: columns.genre, width: 14, cell: ({ genre }) => text(genre) },
  { header: columns.category, width: 22, cell: ({ category }) => text(category) },
  { header: columns.author, width: 24, cell: ({ author }) => text(author) },
  { header: columns.creator, width: 24, cell: ({ creator }) => text(creator) },
  { header: columns.approver, width: 24, cell: ({ approver }) => text(approver) },
  { header: columns.words, width: 10, cell: (piece) => piece.words, total: (all) => sum(all.map((one) => one.words)) },
  {
    header: columns.pictures,
    width: 9,
    cell: ({ pictures }) => pictures,
    total: (all) => sum(all.map(({ pictures }) => pictures)),
  },
  { header: columns.note, width: 32, cell: ({ note }) => text(note) },
];

const totalColumns: Column<AuthorTotal>[] = [
  { header: columns.number, width: 6, cell: (_, index) => index + 1 },
  { header: columns.author, width: 36, cell: ({ author }) => text(author), total: () => words.total },
  ...(['pieces', 'reprints', 'words', 'pictures'] as const).map((name) => ({
    header: columns[name],
    width: 18,
    cell: (one: AuthorTotal) => one[name],
    total: (all: AuthorTotal[]) => sum(all.map((one) => one[name])),
  })),
];

const titleRows = 3;
const titleColumn = pieceColumns.findIndex(({ header }) => header === columns.title);
const linkStyle = { textColor: '#0563C1', textDecoration: { underline: true } } as const;
const headStyle = { fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#E8EEF4' } as const;

/** The table as an Excel workbook: the articles, each title a link to its page, and a second sheet with the authors' totals. */
export async function royaltyWorkbook({ pieces, totals }: RoyaltyTable, period: Period): Promise<Buffer> {
  const sheets = [
    { ...sheetOf(words.piecesSheet, pieceColumns, pieces, period), orientation: 'landscape' as const },
    sheetOf(words.totalsSheet, totalColumns, totals, period),
  ];
  return writeExcelFile(sheets, { features: [titleLinks(pieces)] }).toBuffer();
}

function sheetOf<T>(sheet: string, shape: Column<T>[], items: T[], { from, to }: Period) {
  const data: Row[] = [
    [{ value: words.title, type: String, fontWeight: 'bold', fontSize: 14 }],
    [text(words.period(formatDay(from), formatDay(to)))],
    shape.map(({ header }) => text(header, headStyle)),
    ...items.map((item, index) => shape.map(({ cell }) => cell(item, index))),
    shape.map(({ total }) => {
      const value = total?.(items);
      return value === undefined ? null : ({ value, fontWeight: 'bold' } as CellObject);
    }),
  ];
  return { sheet, data, columns: shape.map(({ width }) => ({ width })), stickyRowsCount: titleRows };
}

/** Always a text, whatever it begins with: "=", "+" and "@" make no formula. */
function text(value: string, style: Partial<CellObject> = {}): CellObject {
  return { value, type: String, ...style };
}

function dayCell(day: string): CellObject {
  return { value: new Date(`${day}T00:00:00.000Z`), type: Date, format: 'dd/mm/yyyy' };
}

/** Links on the titles of the first sheet; the library has cells but no links. */
function titleLinks(pieces: Piece[]): Feature<Stream | Buffer | Blob> {
  const links = pieces.flatMap(({ url }, index) => (url ? [{ url, index, id: `rId-link-${index}` }] : []));
  const cells = links.map(({ index, id }) =>
    getSelfClosingTagMarkup('hyperlink', { ref: getCellAddress(index + titleRows, titleColumn), 'r:id': id }),
  );
  const targets = links.map(({ url, id }) =>
    getSelfClosingTagMarkup('Relationship', {
      Id: id,
      Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
      Target: sanitizeAttributeValue(url),
      TargetMode: 'External',
    }),
  );
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            sheetIndex === 0 && cells.length
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  xml,
                  `<hyperlinks>${cells.join('')}</hyperlinks>`,
                  order,
                  'worksheet',
                )
              : xml,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) => (sheetIndex === 0 ? targets.join('') : undefined),
        },
      },
    },
  };
}
