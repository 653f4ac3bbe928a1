import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronDown, EyeOff, ListFilter, MoveLeft, MoveRight } from 'lucide-react';
import { memo, useRef } from 'react';
import { lookOf } from '@/catalog';
import { useTexts } from '@/kernel';
import classes from './Grid.module.css';
import { useColumnDrag } from './useColumnDrag';
import { useColumnResize } from './useColumnResize';
import type { GridState } from './useGrid';
import type { Placed } from './useVisibleColumns';

type HeadState = Pick<GridState, 'columns' | 'list' | 'setList' | 'askFilter'>;

type Props = HeadState & { visible: Placed[]; width: number };

/** The names of the columns; memoised, since scrolling changes nothing of them. */
export const GridHead = memo(function GridHead({ visible, width, ...state }: Props) {
  return (
    <div className={classes.headGroup} role="rowgroup" style={{ width }}>
      <div className={classes.head} role="row" aria-rowindex={1}>
        <div className={classes.lead} role="columnheader" aria-colindex={1}>
          <span className={classes.number}>#</span>
        </div>
        {visible.map((column) => (
          <HeadCell key={column.field.id} column={column} state={state} />
        ))}
      </div>
    </div>
  );
});

function HeadCell({ column, state }: { column: Placed; state: HeadState }) {
  const t = useTexts();
  const { field, frozen, left } = column;
  const cell = useRef<HTMLDivElement>(null);
  const edge = useColumnDrag(cell, field.id, state.columns);
  const resize = useColumnResize(column.width, (width) => state.columns.resize(field.id, width));
  const { sort, down } = state.list;
  const sorted = sort === field.id;
  const next = () => {
    if (!sorted) state.setList({ sort: field.id, down: false });
    else if (!down) state.setList({ sort: field.id, down: true });
    else state.setList({ sort: undefined, down: undefined });
  };
  const Arrow = down ? ArrowDown : ArrowUp;
  const width = resize.width;
  return (
    <div
      ref={cell}
      className={classes.headCell}
      role="columnheader"
      aria-colindex={column.index + 2}
      aria-sort={sorted ? (down ? 'descending' : 'ascending') : 'none'}
      data-frozen={frozen || undefined}
      data-edge={edge}
      style={frozen ? { width } : { width, left, position: 'absolute' }}
    >
      <button
        type="button"
        className={classes.headButton}
        data-right={lookOf(field).align === 'right' || undefined}
        title={field.hint ? `${field.name}\n${field.hint}` : field.name}
        onClick={next}
      >
        <span className="a-one-line">{field.name}</span>
        {sorted && <Arrow size={13} className={classes.arrow} aria-hidden />}
      </button>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <button
            type="button"
            className={classes.headMenu}
            aria-label={t('record:grid.columnMenu', { field: field.name })}
          >
            <ChevronDown size={14} />
          </button>
        </Menu.Target>
        <HeadMenu column={column} state={state} />
      </Menu>
      <span className={classes.handle} onPointerDown={resize.begin} />
    </div>
  );
}

function HeadMenu({ column, state }: { column: Placed; state: HeadState }) {
  const t = useTexts();
  const { field, index } = column;
  const { columns, setList, askFilter } = state;
  const neighbour = (by: number) => columns.columns[index + by]?.field.id ?? null;
  return (
    <Menu.Dropdown>
      <Menu.Item leftSection={<ArrowUp size={16} />} onClick={() => setList({ sort: field.id, down: false })}>
        {t('record:grid.sortUp')}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowDown size={16} />}
        onClick={() => setList({ sort: field.id, down: true })}
      >
        {t('record:grid.sortDown')}
      </Menu.Item>
      {lookOf(field).Filter && (
        <Menu.Item leftSection={<ListFilter size={16} />} onClick={() => askFilter(field.id)}>
          {t('record:grid.filterBy')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<MoveLeft size={16} />}
        disabled={index === 0}
        onClick={() => columns.move(field.id, neighbour(-1))}
      >
        {t('record:grid.moveLeft')}
      </Menu.Item>
      <Menu.Item
        leftSection={<MoveRight size={16} />}
        disabled={index === columns.columns.length - 1}
        onClick={() => columns.move(field.id, neighbour(2))}
      >
        {t('record:grid.moveRight')}
      </Menu.Item>
      <Menu.Item leftSection={<EyeOff size={16} />} onClick={() => columns.toggle(field.id)}>
        {t('record:grid.hide')}
      </Menu.Item>
    </Menu.Dropdown>
  );
}
