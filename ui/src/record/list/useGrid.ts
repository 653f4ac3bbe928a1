import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { type Catalog, type Field, lookOf, textOf } from '@/catalog';
import { copyText, t, toast } from '@/kernel';
import type { ListQuery, RecordItem } from '../record.api';
import { mayEdit } from '../rights';
import { saveCell } from '../saveCell';
import type { Columns } from './columns';
import { type CellPlace, moved, startsTyping } from './gridKeys';
import type { Rows } from './useBlocks';

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** Where the selection goes after an edit; `here` keeps it and the keyboard, `stay` leaves the keyboard where it went. */
export type AfterEdit = 'down' | 'next' | 'before' | 'here' | 'stay';

type Edit = { record: RecordItem; field: Field; value: unknown } | undefined;

/** What rows need; its identity stays, so that memoised rows are not drawn again. */
export type GridShared = {
  catalogId: string;
  open: (recordId: string) => void;
  select: (row: number, column: number) => void;
  edit: (row: number, column: number) => void;
  finish: (edit: Edit, move: AfterEdit) => void;
  typed: () => string | undefined;
};

type Setup = {
  catalog: Catalog;
  rows: Rows;
  columns: Columns;
  list: ListQuery;
  setList: (change: Partial<ListQuery>) => void;
  openId: string | undefined;
  open: (recordId: string) => void;
  /** Opens the chip of a field's filter. */
  askFilter: (fieldId: string | null) => void;
};

type Latest = { current: Setup & { cell: CellPlace | null } };

/** Begins an edit of a cell where that is allowed; a switch is turned at once. */
function useEdit(latest: Latest, setCell: (cell: CellPlace) => void) {
  const [editing, setEditing] = useState(false);
  const typed = useRef<string | undefined>(undefined);
  const edit = useCallback(
    (row: number, column: number, text?: string) => {
      const { catalog, rows, columns } = latest.current;
      const record = rows.row(row);
      const field = columns.columns[column]?.field;
      if (!record || !field) return;
      setCell({ row, column });
      if (!mayEdit(catalog, field, record)) {
        toast(t('record:grid.readOnly', { field: field.name }));
        return;
      }
      const toggle = lookOf(field).toggle;
      if (toggle) {
        void saveCell(catalog, record, field, toggle(record.values[field.id]));
        return;
      }
      typed.current = text;
      setEditing(true);
    },
    [latest, setCell],
  );
  return { editing, setEditing, typed, edit };
}

/** Which cell is selected or edited, and what the keys do. */
export function useGrid(setup: Setup) {
  const { catalog } = setup;
  const [cell, setCell] = useState<CellPlace | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const latest = useRef({ ...setup, cell });
  latest.current = { ...setup, cell };
  const { editing, setEditing, typed, edit } = useEdit(latest, setCell);

  const shared = useMemo<GridShared>(
    () => ({
      catalogId: catalog.id,
      open: (id) => latest.current.open(id),
      select: (row, column) => {
        setEditing(false);
        setCell({ row, column });
      },
      edit,
      typed: () => typed.current,
      finish: (change, move) => {
        setEditing(false);
        if (change) void saveCell(latest.current.catalog, change.record, change.field, change.value);
        const step = { down: 'ArrowDown', next: 'ArrowRight', before: 'ArrowLeft', here: '', stay: '' }[move];
        const { cell: place, rows, columns } = latest.current;
        if (place) setCell(moved(place, step, rows.count, columns.columns.length, 1) ?? place);
        if (move !== 'stay') grid.current?.focus({ preventScroll: true });
      },
    }),
    [catalog.id, edit, setEditing, typed],
  );

  const keyDown = (event: KeyboardEvent) => {
    if (editing || event.target !== grid.current) return;
    const { rows, columns } = setup;
    const step = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
    if (step === 'Ctrl+End' && !rows.exact) {
      reverse(setup);
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 400) / 33) - 2);
    const next = moved(cell ?? { row: -1, column: 0 }, step, rows.count, columns.columns.length, page);
    if (next) setCell(next);
    if (next || (cell && act(event, cell, setup, edit))) event.preventDefault();
  };

  return { ...setup, cell, editing, shared, keyDown, grid };
}

/** The end of a list whose length is not known is the beginning of its reverse. */
function reverse({ list, setList }: Setup): void {
  setList({ sort: list.sort ?? 'id', down: list.sort === undefined ? undefined : !list.down });
  toast(t('record:grid.reversed'));
}

function clear(catalog: Catalog, record: RecordItem, field: Field): void {
  if (!mayEdit(catalog, field, record) || lookOf(field).toggle) return;
  const value = record.values[field.id];
  void saveCell(catalog, record, field, Array.isArray(value) ? [] : field.type === 'text' ? '' : null);
}

type Edits = (row: number, column: number, typed?: string) => void;

/** What a key does to the selected cell; false when it is none of ours. */
function act(event: KeyboardEvent, place: CellPlace, setup: Setup, edit: Edits): boolean {
  const record = setup.rows.row(place.row);
  const field = setup.columns.columns[place.column]?.field;
  if (!record || !field) return false;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Enter' || event.key === 'F2') edit(place.row, place.column);
  else if (event.code === 'Space' && plain) setup.open(record.id);
  else if (event.key === 'Delete' || event.key === 'Backspace') clear(setup.catalog, record, field);
  else if (event.code === 'KeyC' && !plain && !event.altKey) copy(textOf(record.values[field.id], field));
  else if (plain && startsTyping(event.key)) edit(place.row, place.column, event.key);
  else return false;
  return true;
}

export type GridState = ReturnType<typeof useGrid>;

function copy(text: string): void {
  void copyText(text).then(() => toast(t('kernel:copied')));
}
