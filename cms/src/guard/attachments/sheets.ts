import { textOf } from './xml.ts';

/** The rows of a workbook's sheets, hidden ones among them, each a line with tabs between its cells. */
export function readSheets(xml: Map<string, string>): string[] {
  const strings = [...(xml.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    stringOf(item),
  );
  const isDate = dateStyles(xml.get('xl/styles.xml') ?? '');
  const sheets = [...xml].filter(([name]) => name.startsWith('xl/worksheets/'));
  return sheets.flatMap(([, sheet]) =>
    [...sheet.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
      const cells: string[] = [];
      for (const [, attributes = '', content = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
        const column = columnOf(/\br="([A-Z]{1,3})/.exec(attributes)?.[1]) ?? cells.length;
        cells[column] = valueOf(attributes, content, strings, isDate);
      }
      return Array.from(cells, (cell) => cell ?? '').join('\t');
    }),
  );
}

function valueOf(attributes: string, content: string, strings: string[], isDate: (style: number) => boolean): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === 'inlineStr') return stringOf(content);
  const value = textOf(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1);
  return !type && value && isDate(style) ? dayOf(Number(value)) : value;
}

/** Text runs of a string, without the readings that Asian editions put beside them. */
function stringOf(xml: string): string {
  const runs = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g);
  return [...runs]
    .map(([, run = '']) => textOf(run))
    .join('')
    .replace(/[\t\n\r]+/g, ' ');
}

/** "AB" → 27. */
function columnOf(letters: string | undefined): number | undefined {
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Which cell styles show a number as a date. */
function dateStyles(styles: string): (style: number) => boolean {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*numFmtId="(\d+)"[^>]*formatCode="([^"]*)"/g)].map(([, id, code = '']) => [
      Number(id),
      /[dy]/i.test(code.replace(/&quot;.*?&quot;|\[[^\]]*\]|\\./g, '')),
    ]),
  );
  const formats = [...(/<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map(([xf]) =>
    Number(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? 0),
  );
  return (style) => {
    const format = formats[style] ?? 0;
    return own.get(format) ?? ((format >= 14 && format <= 17) || format === 22);
  };
}

/** Days since 30 December 1899 → "12/03/2010". */
function dayOf(serial: number): string {
  if (!(serial > 0 && serial < 100_000)) return String(serial);
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}/${month}/${year}`;
}
