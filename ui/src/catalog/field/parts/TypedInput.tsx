import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './parts.module.css';

type Props<V> = {
  id: string;
  value: V;
  onChange: (value: V) => void;
  /** The value as it stands in the input when nobody types. */
  format: (value: V) => string;
  /** The typed text as a value; undefined when it is none. */
  parse: (text: string) => V | undefined;
  /** What to say of text that is no value. */
  message: string;
  invalid?: string;
  onInvalid?: (message: string | undefined) => void;
  inCell?: boolean;
  typed?: string;
  align?: 'right';
  placeholder?: string;
  rightSection?: ReactNode;
  inputMode?: 'decimal' | 'numeric' | 'text';
  label?: string;
};

/** An input for values that are typed as text: numbers, dates. It keeps what was typed until it is left. */
export function TypedInput<V>(props: Props<V>) {
  const { value, format, parse, inCell } = props;
  const [text, setText] = useState<string | null>(props.typed ?? null);
  const [wrong, setWrong] = useState(false);
  const type = (next: string) => {
    setText(next);
    const parsed = parse(next);
    setWrong(parsed === undefined);
    props.onInvalid?.(parsed === undefined ? props.message : undefined);
    if (parsed !== undefined) props.onChange(parsed);
  };
  const fault = wrong && text !== null ? props.message : props.invalid;
  return (
    <TextInput
      id={props.id}
      aria-label={props.label}
      value={text ?? format(value)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => !wrong && setText(null)}
      onFocus={(event) => inCell && props.typed === undefined && event.currentTarget.select()}
      error={inCell ? Boolean(fault) : fault}
      variant={inCell ? 'unstyled' : 'default'}
      classNames={inCell ? { input: classes.cellInput } : undefined}
      styles={props.align ? { input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } } : undefined}
      placeholder={props.placeholder}
      rightSection={props.rightSection}
      rightSectionWidth={props.rightSection ? undefined : 0}
      inputMode={props.inputMode}
      autoFocus={inCell}
      autoComplete="off"
    />
  );
}
