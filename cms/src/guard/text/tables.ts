const headerRows = 4;

/** The tables of a text: lines with cells between "|" or tabs, one below the other. */
export function tablesIn(text: string): string[][][] {
  const tables: string[][][] = [];
  let open: string[][] | undefined;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line);
    if (cells.length < 2) {
      open = undefined;
      continue;
    }
    if (!open) tables.push((open = []));
    if (!cells.every((cell) => /^:?-*:?$/.test(cell))) open.push(cells);
  }
  return tables;
}

/** What stands below the headings of that kind in a text's tables; empty cells are left out. */
export function columnBelow(text: string, heading: RegExp): string[] {
  return tablesIn(text).flatMap((rows) => {
    for (const [at, row] of rows.slice(0, headerRows).entries()) {
      const columns = row.flatMap((cell, column) => (heading.test(cell) ? [column] : []));
      if (!columns.length) continue;
      return rows.slice(at + 1).flatMap((cells) => columns.map((column) => cells[column] ?? '').filter(Boolean));
    }
    return [];
  });
}

function cellsOf(line: string): string[] {
  const bare = line.includes('|') ? line.trim().replace(/^\|/, '').replace(/\|$/, '') : line;
  return bare.split(/(?<!\\)\||\t/).map((cell) => cell.trim());
}
