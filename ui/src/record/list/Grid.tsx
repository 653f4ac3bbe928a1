import { useEffect } from 'react';
import { type ToldKey, useHotkeys, useTexts } from '@/kernel';
import classes from './Grid.module.css';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { cellId, type GridState } from './useGrid';
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
  const width = leadWidth + visible.total;
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
        width={width}
      />
      <div className={classes.body} role="rowgroup" style={{ height: view.height, width }}>
        {view.slots.map(({ slot, index, away }) => (
          // A row that leaves gives its elements to the one that comes.
          <GridRow
            key={slot}
            index={index}
            away={away}
            top={index * rowHeight}
            width={width}
            record={rows.row(index)}
            columns={visible.columns}
            state={state.shared}
            column={cell?.row === index ? cell.column : -1}
            editing={cell?.row === index && state.editing}
            open={state.openId !== undefined && rows.row(index)?.id === state.openId}
            label={t('record:grid.openRow')}
          />
        ))}
      </div>
    </div>
  );
}
