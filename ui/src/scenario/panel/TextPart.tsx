import { Textarea, TextInput } from '@mantine/core';
import { useEdited } from './useEdited';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  placeholder?: string;
  multiline?: boolean;
  required?: boolean;
  /** The label is for the screen reader alone. */
  bare?: boolean;
};

/** A labelled text of the panel. */
export function TextPart({ label, value, onChange, hint, placeholder, multiline, required, bare }: Props) {
  const { typed, change, leave } = useEdited(value, onChange);
  const shared = {
    label: bare ? undefined : label,
    'aria-label': bare ? label : undefined,
    description: hint,
    placeholder,
    withAsterisk: required,
    value: typed,
    onBlur: leave,
  };
  return multiline ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => change(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} onChange={(event) => change(event.currentTarget.value)} />
  );
}
