/** Tables that only arrange a page become the blocks that stand in them, row by row. */
export function unwrapLayoutTables(body: Element): void {
  for (const table of body.querySelectorAll('table')) {
    if (!isLayout(table)) continue;
    const parts = cellsOf(table).map((cell) => {
      const part = table.ownerDocument.createElement('div');
      part.append(...cell.childNodes);
      return part;
    });
    table.replaceWith(...parts);
  }
}

const longText = 300;

function isLayout(table: HTMLTableElement): boolean {
  const rows = rowsOf(table);
  const isGrid = rows.length > 1 && rows.some((row) => row.cells.length > 1) && isDrawn(table);
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('table') && !isGrid) return true;
  if (rows.every((row) => row.cells.length <= 1)) return true;
  // A page in columns: one row, and more text than a cell holds.
  if (rows.length === 1 && cellsOf(table).some((cell) => cell.textContent!.trim().length > longText)) return true;
  // The head of a letter, and who signs it.
  return rows.length <= 2 && rows.every((row) => row.cells.length === 2) && isBorderless(table);
}

function isDrawn(table: HTMLTableElement): boolean {
  if (ownCellsOf(table).some(({ localName }) => localName === 'th')) return true;
  return Number.parseInt(table.getAttribute('border') ?? '', 10) > 0 || ownCellsOf(table).some(hasBorder);
}

/** Only those that say so, and none of Excel, which has no paragraphs: elsewhere a style sheet draws the lines. */
function isBorderless(table: HTMLTableElement): boolean {
  if (!table.querySelector('p, img')) return false;
  return table.getAttribute('border') === '0' && !ownCellsOf(table).some(hasBorder) && !table.querySelector('th');
}

function hasBorder(cell: Element): boolean {
  return /(?:^|;)\s*border[a-z-]*\s*:[^;]*solid/i.test(cell.getAttribute('style') ?? '');
}

function ownCellsOf(table: HTMLTableElement): Element[] {
  return rowsOf(table).flatMap((row) => [...row.cells]);
}

function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.rows];
}

function cellsOf(table: HTMLTableElement): Element[] {
  const captions = table.caption ? [table.caption] : [];
  return [...captions, ...rowsOf(table).flatMap((row) => [...row.cells])];
}
