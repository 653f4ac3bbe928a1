import { Maximize2 } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { isEmptyValue, lookOf } from '@/catalog';
import type { RecordItem } from '../record.api';
import { CellEditor } from './CellEditor';
import classes from './Grid.module.css';
import { cellId, type GridShared } from './useGrid';
import type { Placed } from './useVisibleColumns';

type Props = {
  index: number;
  /** Out of sight: stays as it was drawn until another row needs its elements. */
  away: boolean;
  top: number;
  width: number;
  record: RecordItem | undefined;
  columns: Placed[];
  state: GridShared;
  /** The column of the selected cell; −1 in other rows. */
  column: number;
  editing: boolean;
  open: boolean;
  label: string;
};

// Made once: each row shows it.
const expandIcon = <Maximize2 size={14} />;

const same = (before: Props, after: Props): boolean =>
  (after.away && after.index === before.index) ||
  (Object.keys(after) as (keyof Props)[]).every((name) => before[name] === after[name]);

/** A row; memoised, since scrolling draws only those that come into sight. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, top, width, record, columns, state, open } = props;
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.column >= 0}
      data-open={open || undefined}
      style={{ transform: `translateY(${top}px)`, width }}
    >
      <div className={classes.lead} role="gridcell" aria-colindex={1}>
        <span className={classes.number}>{index + 1}</span>
        {record && (
          <button
            type="button"
            className={classes.expand}
            tabIndex={-1}
            aria-label={props.label}
            onClick={() => state.open(record.id)}
          >
            {expandIcon}
          </button>
        )}
      </div>
      {!record && <span className={classes.bone} />}
      {record &&
        columns.map((column) => (
          <Cell
            key={column.field.id}
            column={column}
            index={index}
            record={record}
            state={state}
            active={props.column === column.index}
            editing={props.editing && props.column === column.index}
          />
        ))}
    </div>
  );
}, same);

type CellProps = {
  column: Placed;
  index: number;
  record: RecordItem;
  state: GridShared;
  active: boolean;
  editing: boolean;
};

function Cell({ column, index, record, state, active, editing }: CellProps) {
  const { field, frozen, width, left } = column;
  const look = lookOf(field);
  const value = record.values[field.id];
  const click = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    state.select(index, column.index);
    if (frozen) state.open(record.id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles keys for all its cells
    <div
      id={cellId(index, column.index)}
      className={classes.cell}
      role="gridcell"
      aria-colindex={column.index + 2}
      data-frozen={frozen || undefined}
      data-right={look.align === 'right' || undefined}
      data-active={active || undefined}
      data-editing={editing || undefined}
      style={frozen ? { width } : { width, left, position: 'absolute' }}
      onClick={click}
      onDoubleClick={() => !frozen && state.edit(index, column.index)}
    >
      {editing && <CellEditor column={column} record={record} state={state} />}
      {!editing && !isEmptyValue(value, field) && <look.Cell value={value} field={field} />}
      {!editing && frozen && isEmptyValue(value, field) && (
        <span className={classes.untitled}>{record.title}</span>
      )}
    </div>
  );
}
