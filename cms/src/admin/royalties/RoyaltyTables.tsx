import { Box, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { formatDay } from '@ban-tin/shared/vietnamese/dates';
import type { ReactNode } from 'react';
import { words as sheet } from '../../royalties/words.ts';
import type { Piece, RoyaltyTable } from '../../royalties/piece.ts';
import { words } from './words.ts';

/** The screen shows so many lines; the file has all. */
const shownLines = 200;
const { columns } = sheet;

/** The table of the period and the totals of its authors, as the workbook has them. */
export function RoyaltyTables({ table: { pieces, totals } }: { table: RoyaltyTable }) {
  if (!pieces.length) return <Typography>{words.empty}</Typography>;
  return (
    <>
      <Lines
        heading={words.totals}
        headers={[columns.author, columns.pieces, columns.reprints, columns.words, columns.pictures]}
        rows={totals.map((total) => [
          total.author,
          ...[total.pieces, total.reprints, total.words, total.pictures].map((count) => count.toLocaleString('vi-VN')),
        ])}
      />
      <Lines
        heading={words.pieces(pieces.length)}
        headers={[
          ...[columns.day, columns.title, columns.genre, columns.category, columns.author],
          ...[columns.creator, columns.approver, columns.words, columns.pictures, columns.note],
        ]}
        rows={pieces.slice(0, shownLines).map(lineOf)}
      />
      {pieces.length > shownLines && <Typography>{words.onlyFirst(shownLines)}</Typography>}
    </>
  );
}

function lineOf({ day, title, url, genre, category, author, creator, approver, ...rest }: Piece): ReactNode[] {
  const shownTitle = url ? (
    <Link href={url} isExternal>
      {title}
    </Link>
  ) : (
    title
  );
  return [
    ...[formatDay(day), shownTitle, genre, category, author, creator, approver],
    ...[rest.words.toLocaleString('vi-VN'), String(rest.pictures), rest.note],
  ];
}

function Lines({ heading, headers, rows }: { heading: string; headers: string[]; rows: ReactNode[][] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h2" variant="beta">
        {heading}
      </Typography>
      <Table colCount={headers.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {headers.map((header) => (
              <Th key={header}>
                <Typography variant="sigma" textColor="neutral600">
                  {header}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((cells, line) => (
            <Tr key={line}>
              {cells.map((cell, column) => (
                <Td key={headers[column]}>
                  <Box
                    minWidth={headers[column] === columns.title ? '20rem' : undefined}
                    maxWidth="36rem"
                    style={{ whiteSpace: 'normal', overflowWrap: 'break-word' }}
                  >
                    <Typography>{cell}</Typography>
                  </Box>
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Flex>
  );
}
