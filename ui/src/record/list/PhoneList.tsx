import { useEffect, useRef } from 'react';
import { isEmptyValue, lookOf } from '@/catalog';
import type { RecordItem } from '../record.api';
import type { Column } from './columns';
import classes from './PhoneList.module.css';
import type { GridState } from './useGrid';
import { useRowWindow } from './useRowWindow';

const lineHeight = 62;

/** On a phone a record is two lines: its title, and what the first filled columns say. */
export function PhoneList({
  state,
  onRange,
}: {
  state: GridState;
  onRange: (first: number, last: number) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns } = state;
  const view = useRowWindow(scroller, rows, lineHeight);
  const { first, last } = view;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} style={{ height: view.height }}>
        {view.slots.map(({ slot, index }) => {
          const record = rows.row(index);
          return (
            <li
              key={slot}
              className={classes.line}
              style={{ transform: `translateY(${index * lineHeight}px)` }}
            >
              {record && (
                <Line record={record} columns={columns.columns} open={() => state.open(record.id)} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Line({ record, columns, open }: { record: RecordItem; columns: Column[]; open: () => void }) {
  const filled = columns
    .slice(1)
    .filter(({ field }) => !isEmptyValue(record.values[field.id], field) && field.type !== 'switch')
    .slice(0, 3);
  return (
    <div className={classes.record}>
      <button type="button" className={classes.title} onClick={open}>
        <span className="a-one-line">{record.title}</span>
      </button>
      <div className={classes.values}>
        {filled.map(({ field }) => {
          const { Cell } = lookOf(field);
          return (
            <span key={field.id} className={classes.value}>
              <Cell value={record.values[field.id]} field={field} />
            </span>
          );
        })}
      </div>
    </div>
  );
}
