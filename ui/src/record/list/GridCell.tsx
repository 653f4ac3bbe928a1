import type { MouseEvent } from 'react';
import { isEmptyValue, lookOf } from '@/catalog';
import type { RecordItem } from '../record.api';
import { CellEditor } from './CellEditor';
import classes from './Grid.module.css';
import { cellId, type GridShared } from './useGrid';
import type { Placed } from './useVisibleColumns';

type Props = {
  column: Placed;
  index: number;
  record: RecordItem;
  state: GridShared;
  active: boolean;
  editing: boolean;
};

/** A cell: the look of its field's type, or the editor. */
export function GridCell({ column, index, record, state, active, editing }: Props) {
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
      style={{ width, left }}
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
