import type { ComponentType } from 'react';
import type { Field } from '../catalog.api';

export type CellProps<V = unknown> = { value: V; field: Field };

export type EditorProps<V = unknown> = {
  field: Field;
  value: V;
  onChange: (value: V) => void;
  /** Names the control for the label beside it. */
  id: string;
  /** The fault of this value: a sentence. Editors report what they cannot read by `onInvalid`. */
  invalid?: string;
  onInvalid?: (message: string | undefined) => void;
  /** In a cell of a table: no border of its own, focus at once, `done` when a choice is complete by itself. */
  inCell?: boolean;
  done?: () => void;
  /** The text whose typing began the edit in a cell. */
  typed?: string;
  catalogId: string;
};

export type FilterProps<F = unknown> = {
  field: Field;
  value: F | undefined;
  onChange: (value: F | undefined) => void;
  catalogId: string;
};

/**
 * How values of a type look and are edited: the default export of `types/<type>.tsx`, found by glob.
 * Everything but `Cell` and `text` is optional.
 */
export type FieldLook<V = unknown, F = unknown> = {
  Cell: ComponentType<CellProps<V>>;
  /** The value as plain text: to copy, in history, in the search of options. */
  text: (value: V, field: Field) => string;
  Editor?: ComponentType<EditorProps<V>>;
  /** A view with links and more room, for the card when the field is read only; else `Cell`. */
  View?: ComponentType<CellProps<V>>;
  Filter?: ComponentType<FilterProps<F>>;
  /** What a chip says of a filter: "contains Anna", "23.11.2026 – 30.11.2026". */
  filterText?: (value: F, field: Field) => string;
  align?: 'right';
  /** Width of a new column. */
  width?: number;
  /** Takes the whole width of the card. */
  full?: boolean;
  /** A click in the table switches the value without an editor. */
  toggle?: (value: V) => V;
  empty?: (value: V) => boolean;
  /** The form in which a value is sent, where it differs from the one that was answered. */
  send?: (value: V, field: Field) => unknown;
};

export const defineLook = <V, F = unknown>(look: FieldLook<V, F>): FieldLook => look as unknown as FieldLook;

export const isUnset = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
