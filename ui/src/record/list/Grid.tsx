import { useEffect } from 'react';
import { type ToldKey, useHotkeys, useTexts } from '@/kernel';
import classes from './Grid.module.css';
import { GridHead } from './GridHead';
import { GridRow, GridRowHead } from './GridRow';
import { cellId, type GridState } from './useGrid';
import { useRowHover } from './useRowHover';
import { useRowWindow } from './useRowWindow';
import { leadWidth, useVisibleColumns } from './useVisibleColumns';

/** What the keys do in a cell; `useGrid` does it. */
const cellKeys: ToldKey[] = [
  { code: 'Arrows', label: 'record:keys.move' },
  { code: 'Enter', label: 'record:keys.edit' },
  { code: 'Space', label: 'record:keys.open' },
  { code: 'KeyC', ctrl: true, label: 'record:keys.copy' },
  { code: 'Delete', label: 'record:keys.clear' },
];

const rowHeight = 33;
const headHeight = 34;

/** The table: only the rows and columns that are looked at stand in the page. */
export function Grid({
  state,
  onRange,
}: {
  state: GridState;
  onRange: (first: number, last: number) => void;
}) {
  const t = useTexts();
  useHotkeys([], cellKeys);
  const { rows, columns, cell, grid: scroller } = state;
  const view = useRowWindow(scroller, rows, rowHeight, headHeight);
  const visible = useVisibleColumns(scroller, columns.columns);
  const { first, last } = view;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  useEffect(() => view.reveal(cell?.row), [cell?.row, view.reveal]);
  useEffect(() => visible.reveal(cell?.column), [cell?.column, visible.reveal]);
  const hover = useRowHover();
  const { frozen, moving } = visible;
  const paneWidth = frozen.reduce((sum, column) => sum + column.width, leadWidth);
  // A row that leaves gives its elements to the one that comes.
  const parts = view.slots.map(({ slot, index, away }) => ({
    slot,
    index,
    away,
    top: index * rowHeight,
    record: rows.row(index),
    state: state.shared,
    column: cell?.row === index ? cell.column : -1,
    editing: cell?.row === index && state.editing,
    open: state.openId !== undefined && rows.row(index)?.id === state.openId,
  }));
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={state.catalog.name}
      aria-rowcount={rows.exact ? rows.count + 1 : -1}
      aria-colcount={columns.columns.length + 1}
      aria-activedescendant={cell ? cellId(cell.row, cell.column) : undefined}
      tabIndex={0}
      onKeyDown={state.keyDown}
    >
      <GridHead
        columns={columns}
        list={state.list}
        setList={state.setList}
        askFilter={state.askFilter}
        visible={visible.columns}
        width={leadWidth + visible.total}
      />
      <div
        className={classes.body}
        style={{ height: view.height, width: leadWidth + visible.total }}
        {...hover}
      >
        <div className={classes.pane} role="rowgroup" style={{ width: paneWidth }}>
          {parts.map((part) => (
            <GridRowHead key={part.slot} {...part} columns={frozen} label={t('record:grid.openRow')} />
          ))}
        </div>
        <div role="rowgroup">
          {parts.map((part) => (
            <GridRow key={part.slot} {...part} columns={moving} />
          ))}
        </div>
      </div>
    </div>
  );
}
