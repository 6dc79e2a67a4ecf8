import { hasContent, retag, unwrap } from './dom.ts';

/** The first rows of a table become headings where all that is written in them is bold, and not in all other rows. */
export function makeHeadRows(body: Element): void {
  for (const table of body.querySelectorAll('table')) {
    if (table.querySelector('th')) continue;
    const rows = [...table.rows];
    const body = rows.findIndex((row) => !isBold(row));
    for (const row of rows.slice(0, Math.max(0, body))) {
      for (const cell of [...row.cells]) {
        const head = retag(cell, 'th');
        for (const { name, value } of [...cell.attributes]) head.setAttribute(name, value);
        for (const bold of head.querySelectorAll('strong')) unwrap(bold);
      }
    }
  }
}

/** Rows and columns at the end of a table that hold nothing go; where cells are aligned in a way that is seen, that stays. */
export function trimTables(body: Element): void {
  for (const table of body.querySelectorAll('table')) {
    for (const part of table.querySelectorAll('colgroup, col')) part.remove();
    if (table.caption) table.before(retag(table.caption, 'p'));
    for (const row of [...table.rows].reverse()) {
      if (hasContent(row) || hasSpans(row)) break;
      row.remove();
    }
    while (
      table.rows.length &&
      [...table.rows].every((row) => isIdle(row.cells[row.cells.length - 1]) && row.cells.length > 1)
    ) {
      for (const row of table.rows) row.cells[row.cells.length - 1]!.remove();
    }
    if (!table.rows.length || !hasContent(table)) table.remove();
  }
}

function isBold(row: HTMLTableRowElement): boolean {
  const copy = row.cloneNode(true) as Element;
  for (const bold of copy.querySelectorAll('strong')) bold.remove();
  return /\S/.test(row.textContent!) && !/\S/.test(copy.textContent!);
}

function isIdle(cell: HTMLTableCellElement | undefined): boolean {
  return cell !== undefined && !hasContent(cell) && cell.colSpan === 1 && cell.rowSpan === 1;
}

function hasSpans(row: HTMLTableRowElement): boolean {
  return [...row.cells].some(({ rowSpan }) => rowSpan > 1);
}
