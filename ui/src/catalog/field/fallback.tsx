import { TextInput } from '@mantine/core';
import type { CellProps, EditorProps, FieldLook } from './look';

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null) {
    const known = value as { title?: string; name?: string; recordTitle?: string; value?: string };
    return known.title ?? known.name ?? known.recordTitle ?? known.value ?? JSON.stringify(value);
  }
  return value === null || value === undefined ? '' : String(value);
}

function Cell({ value }: CellProps) {
  return <span className="a-one-line">{plain(value)}</span>;
}

/** Plain values can be edited as text; structured ones are shown only. */
function Editor({ value, onChange, id, invalid, inCell }: EditorProps) {
  const structured = typeof value === 'object' && value !== null;
  return (
    <TextInput
      id={id}
      value={plain(value)}
      readOnly={structured}
      error={invalid}
      variant={inCell ? 'unstyled' : 'default'}
      autoFocus={inCell}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** For a type without a file of its own. */
export const fallback: FieldLook = { Cell, Editor, text: plain, width: 180 };
