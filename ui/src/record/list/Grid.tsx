import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTexts } from '@/kernel';
import classes from './Grid.module.css';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { cellId, type GridState } from './useGrid';
import { leadWidth, useVisibleColumns } from './useVisibleColumns';

const rowHeight = 33;

/** The table: only the rows and columns that are looked at stand in the page. */
export function Grid({
  state,
  onRange,
}: {
  state: GridState;
  onRange: (first: number, last: number) => void;
}) {
  const t = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns, cell } = state;
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 34,
    scrollPaddingEnd: rowHeight,
  });
  const visible = useVisibleColumns(scroller, columns.columns);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  const { scrollToIndex } = virtualizer;
  const row = cell?.row;
  useEffect(() => {
    if (row !== undefined) scrollToIndex(row, { align: 'auto' });
  }, [row, scrollToIndex]);
  useEffect(() => visible.reveal(cell?.column), [cell?.column, visible.reveal]);
  const keyDown = (event: KeyboardEvent) => state.keyDown(event, scroller.current);
  const width = leadWidth + visible.total;
  // Rows keep their place in the page and change what they show: making and removing elements costs more.
  const pool = Math.max(1, items.length);
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
      onKeyDown={keyDown}
    >
      <GridHead state={state} visible={visible} width={width} />
      <div className={classes.body} role="rowgroup" style={{ height: virtualizer.getTotalSize(), width }}>
        {items.map((item) => (
          <GridRow
            key={item.index % pool}
            index={item.index}
            top={item.start}
            width={width}
            record={rows.row(item.index)}
            columns={visible.columns}
            lefts={visible.lefts}
            state={state.shared}
            column={cell?.row === item.index ? cell.column : -1}
            editing={cell?.row === item.index && state.editing}
            open={rows.row(item.index)?.id === state.openId}
            label={t('record:grid.openRow')}
          />
        ))}
      </div>
    </div>
  );
}
