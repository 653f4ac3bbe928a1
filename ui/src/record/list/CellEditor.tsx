import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { type Field, lookOf } from '@/catalog';
import { toast } from '@/kernel';
import type { RecordItem } from '../record.api';
import classes from './Grid.module.css';
import type { AfterEdit, GridShared } from './useGrid';
import type { Placed } from './useVisibleColumns';

type Props = { column: Placed; record: RecordItem; state: GridShared };

/** Editing began by typing a character: it replaces the value where that is text. */
function typedValue(field: Field, value: unknown, typed: string | undefined): unknown {
  if (typed === undefined) return value;
  if (field.type === 'text') return typed;
  if (field.type === 'contact') return [{ contact: typed }, ...((value as unknown[]) ?? []).slice(1)];
  return value;
}

const outside = (target: EventTarget | null, container: HTMLElement | null) =>
  !(target instanceof Element) || !(container?.contains(target) || target.closest('[data-portal]'));

/** The editor in a cell: Enter saves and goes down, Tab saves and goes on, Escape leaves things as they were. */
export function CellEditor({ column, record, state }: Props) {
  const { field } = column;
  const { Editor } = lookOf(field);
  const container = useRef<HTMLDivElement>(null);
  const [typed] = useState(() => state.typed());
  const [value, setValue] = useState(() => typedValue(field, record.values[field.id], typed));
  const latest = useRef({ value, fault: undefined as string | undefined, over: false });
  const change = (next: unknown) => {
    latest.current.value = next;
    setValue(next);
  };
  const finish = (move: AfterEdit) => {
    if (latest.current.over) return;
    if (latest.current.fault !== undefined) {
      toast(latest.current.fault);
      if (move !== 'stay') return;
    }
    latest.current.over = true;
    state.finish(
      latest.current.fault === undefined ? { record, field, value: latest.current.value } : undefined,
      move,
    );
  };
  const cancel = () => {
    latest.current.over = true;
    state.finish(undefined, 'here');
  };
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const newLine = event.shiftKey && field.config.type === 'multiline';
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Tab') {
      event.preventDefault();
      finish(event.shiftKey ? 'before' : 'next');
    } else if (
      event.key === 'Enter' &&
      !newLine &&
      !outside(event.target, container.current) &&
      inside(event)
    ) {
      event.preventDefault();
      finish('down');
    }
  };
  const inside = (event: KeyboardEvent) => container.current?.contains(event.target as Node) === true;
  const blur = (event: FocusEvent) => {
    if (container.current?.contains(event.target) && outside(event.relatedTarget, container.current))
      finish('stay');
  };
  if (!Editor) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a frame around the editor, which has the role
    <div ref={container} className={classes.editor} onKeyDown={keyDown} onBlur={blur}>
      <Editor
        field={field}
        value={value}
        onChange={change}
        onInvalid={(fault) => {
          latest.current.fault = fault;
        }}
        id={`edit-${field.id}`}
        inCell
        typed={typed}
        done={() => finish('here')}
        catalogId={state.catalogId}
      />
    </div>
  );
}
