import { Maximize2 } from 'lucide-react';
import { memo } from 'react';
import type { RecordItem } from '../record.api';
import classes from './Grid.module.css';
import { GridCell } from './GridCell';
import type { GridShared } from './useGrid';
import type { Placed } from './useVisibleColumns';

type Props = {
  /** Which elements of the pool it has. */
  slot: number;
  index: number;
  /** Out of sight: stays as it was drawn until another row needs its elements. */
  away: boolean;
  top: number;
  record: RecordItem | undefined;
  /** The columns of this part that are looked at. */
  columns: Placed[];
  state: GridShared;
  /** The column of the selected cell; −1 in other rows. */
  column: number;
  editing: boolean;
  open: boolean;
};

type HeadProps = Props & { label: string };

// Made once: each row shows it.
const expandIcon = <Maximize2 size={14} />;

const same = <P extends Props>(before: P, after: P): boolean =>
  (after.away && after.index === before.index) ||
  (Object.keys(after) as (keyof P)[]).every((name) => before[name] === after[name]);

/** Both parts are rows of the same number for those who hear the table: the cells tell their columns. */
const partOf = ({ slot, index, top, column, open, editing }: Props) => ({
  className: classes.row,
  role: 'row',
  'aria-rowindex': index + 2,
  'aria-selected': column >= 0,
  'data-slot': slot,
  'data-open': open || undefined,
  'data-editing': editing || undefined,
  style: { top },
});

/** The part of a row that moves sideways. */
export const GridRow = memo(function GridRow(props: Props) {
  return (
    <div {...partOf(props)}>
      <Cells {...props} />
    </div>
  );
}, same);

/** The part of a row that stays at the left: its number and the frozen columns. */
export const GridRowHead = memo(
  function GridRowHead(props: HeadProps) {
    const { index, record, state } = props;
    return (
      <div {...partOf(props)}>
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
        <Cells {...props} />
      </div>
    );
  },
  same<HeadProps>,
);

function Cells({ record, columns, index, state, column: selected, editing }: Props) {
  if (!record) return null;
  return columns.map((column) => (
    <GridCell
      key={column.field.id}
      column={column}
      index={index}
      record={record}
      state={state}
      active={selected === column.index}
      editing={editing && selected === column.index}
    />
  ));
}
