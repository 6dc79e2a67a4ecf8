import { hasContent, retag, styleOf, unwrap } from './dom.ts';

/** Cells get the alignment that stands in their style, and numbers that of their paragraph. */
export function alignCells(body: Element): void {
  for (const cell of body.querySelectorAll('td, th')) {
    const [paragraph, ...others] = cell.children;
    const own = styleOf(cell, 'text-align');
    const isNumber =
      paragraph?.localName === 'p' && !others.length && /^[-+(]?\d[\d.,\s%)]*$/.test(cell.textContent!.trim());
    const align = own || (isNumber ? alignOf(paragraph) : '');
    if (/^(?:center|right)$/.test(align) && !cell.hasAttribute('align')) cell.setAttribute('align', align);
  }
}

function alignOf(paragraph: Element): string {
  const align = styleOf(paragraph, 'text-align') || paragraph.getAttribute('align');
  return align === 'right' ? align : '';
}

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
    narrowTitles(table);
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
    // What is left is no table.
    else if ([...table.rows].every(({ cells }) => cells.length <= 1)) {
      table.replaceWith(...[...table.rows].flatMap(({ cells: [cell] }) => [...(cell?.children ?? [])]));
    }
  }
}

/** A row of one cell is as wide as the others: Excel counts the columns that nobody saw. */
function narrowTitles(table: HTMLTableElement): void {
  const widthOf = (row: HTMLTableRowElement) => [...row.cells].reduce((width, { colSpan }) => width + colSpan, 0);
  const rows = [...table.rows];
  const width = Math.max(0, ...rows.filter((row) => row.cells.length > 1).map(widthOf));
  for (const { cells } of rows) {
    if (cells.length === 1 && width && cells[0]!.colSpan > width) cells[0]!.colSpan = width;
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
