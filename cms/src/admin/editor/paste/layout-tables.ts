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
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector('table')) return true;
  const rows = rowsOf(table);
  if (rows.every((row) => row.cells.length <= 1)) return true;
  // A page in columns: one row, and more text than a cell holds.
  return rows.length === 1 && cellsOf(table).some((cell) => cell.textContent!.trim().length > longText);
}

function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.rows];
}

function cellsOf(table: HTMLTableElement): Element[] {
  const captions = table.caption ? [table.caption] : [];
  return [...captions, ...rowsOf(table).flatMap((row) => [...row.cells])];
}
