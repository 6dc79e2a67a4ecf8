import type { Editor } from '@tiptap/core';
import { CellSelection, TableMap, isInTable, selectedRect } from '@tiptap/pm/tables';
import { Bar, Divider } from './Bar.tsx';
import { ToolButton } from './ToolButton.tsx';
import * as TableIcons from './table-icons.tsx';
import { AlignIcon } from './tool-icons.tsx';
import { words } from './words.ts';

const { table } = words;

/** The tools for the cells at the cursor. Cells are merged by selecting them, or one by one on a touch screen. */
export function TableTools({ editor }: { editor: Editor }) {
  const act = () => editor.chain().focus();
  const can = editor.can();
  const align = (to: 'left' | 'center' | 'right', label: string) => (
    <ToolButton
      label={label}
      pressed={(editor.getAttributes(cellTypeAt(editor))['align'] ?? 'left') === to}
      onPress={() =>
        act()
          .setCellAttribute('align', to === 'left' ? null : to)
          .run()
      }
    >
      <AlignIcon to={to} />
    </ToolButton>
  );
  return (
    <Bar label={table.bar} soft>
      <ToolButton label={table.rowAbove} onPress={() => act().addRowBefore().run()}>
        <TableIcons.RowAbove />
      </ToolButton>
      <ToolButton label={table.rowBelow} onPress={() => act().addRowAfter().run()}>
        <TableIcons.RowBelow />
      </ToolButton>
      <ToolButton label={table.columnLeft} onPress={() => act().addColumnBefore().run()}>
        <TableIcons.ColumnLeft />
      </ToolButton>
      <ToolButton label={table.columnRight} onPress={() => act().addColumnAfter().run()}>
        <TableIcons.ColumnRight />
      </ToolButton>
      <ToolButton label={table.removeRow} onPress={() => act().deleteRow().run()}>
        <TableIcons.RemoveRow />
      </ToolButton>
      <ToolButton label={table.removeColumn} onPress={() => act().deleteColumn().run()}>
        <TableIcons.RemoveColumn />
      </ToolButton>
      <Divider />
      {editor.state.selection instanceof CellSelection ? (
        <ToolButton label={table.merge} disabled={!can.mergeCells()} onPress={() => act().mergeCells().run()}>
          <TableIcons.Merge />
        </ToolButton>
      ) : (
        <>
          <ToolButton
            label={table.mergeRight}
            disabled={!cellBeside(editor, 'right')}
            onPress={() => mergeWith(editor, 'right')}
          >
            <TableIcons.MergeRight />
          </ToolButton>
          <ToolButton
            label={table.mergeDown}
            disabled={!cellBeside(editor, 'down')}
            onPress={() => mergeWith(editor, 'down')}
          >
            <TableIcons.MergeDown />
          </ToolButton>
        </>
      )}
      <ToolButton label={table.split} disabled={!can.splitCell()} onPress={() => act().splitCell().run()}>
        <TableIcons.Split />
      </ToolButton>
      <Divider />
      <ToolButton label={table.headRow} onPress={() => act().toggleHeaderRow().run()}>
        <TableIcons.HeadRow />
      </ToolButton>
      <ToolButton label={table.headColumn} onPress={() => act().toggleHeaderColumn().run()}>
        <TableIcons.HeadColumn />
      </ToolButton>
      {align('left', table.left)}
      {align('center', table.center)}
      {align('right', table.right)}
      <Divider />
      <ToolButton label={table.remove} onPress={() => act().deleteTable().run()}>
        <TableIcons.RemoveTable />
      </ToolButton>
    </Bar>
  );
}

function cellTypeAt(editor: Editor): string {
  return editor.isActive('tableHeader') ? 'tableHeader' : 'tableCell';
}

/** The positions of the cell at the cursor and of the one beside it. */
function cellBeside(editor: Editor, side: 'right' | 'down'): [number, number] | undefined {
  const { state } = editor;
  if (!isInTable(state)) return undefined;
  const { map, tableStart, top, left, right, bottom, table: node } = selectedRect(state);
  const { width, height } = TableMap.get(node);
  if (side === 'right' ? right >= width : bottom >= height) return undefined;
  const beside = side === 'right' ? map.map[top * width + right] : map.map[bottom * width + left];
  return [tableStart + map.map[top * width + left]!, tableStart + beside!];
}

function mergeWith(editor: Editor, side: 'right' | 'down'): void {
  const cells = cellBeside(editor, side);
  if (!cells) return;
  const [anchorCell, headCell] = cells;
  editor.chain().focus().setCellSelection({ anchorCell, headCell }).mergeCells().run();
}
