import { Tooltip } from '@mantine/core';
import { Info } from 'lucide-react';
import { createElement, useId } from 'react';
import { useTexts } from '@/kernel';
import type { Field } from '../catalog.api';
import classes from './FieldBox.module.css';
import { isEmptyValue, lookOf } from './registry';

type Props = {
  field: Field;
  value: unknown;
  catalogId: string;
  /** Without it the value is shown only. */
  onChange?: (value: unknown) => void;
  onInvalid?: (message: string | undefined) => void;
  invalid?: string;
  /** Changed and not saved yet. */
  changed?: boolean;
  required?: boolean;
};

function Shown({ field, value }: Pick<Props, 'field' | 'value'>) {
  if (isEmptyValue(value, field)) return <span className={classes.unset}>—</span>;
  const look = lookOf(field);
  return <div className={classes.shown}>{createElement(look.View ?? look.Cell, { value, field })}</div>;
}

/** One field of a card or a form: its label above, its editor or its value below. */
export function FieldBox({
  field,
  value,
  catalogId,
  onChange,
  onInvalid,
  invalid,
  changed,
  required,
}: Props) {
  const t = useTexts();
  const id = useId();
  const { Editor } = lookOf(field);
  const editable = onChange !== undefined && Editor !== undefined;
  return (
    <div className={classes.box} data-changed={changed || undefined} data-field={field.id}>
      <div className={classes.label}>
        {editable ? <label htmlFor={id}>{field.name}</label> : <span>{field.name}</span>}
        {(required ?? field.required) && editable && (
          <span className={classes.required} title={t('catalog:field.required')}>
            *
          </span>
        )}
        {field.hint && (
          <Tooltip label={field.hint} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
            <span className={classes.hint} role="note" aria-label={field.hint}>
              <Info size={13} aria-hidden />
            </span>
          </Tooltip>
        )}
      </div>
      {editable && Editor ? (
        <Editor
          field={field}
          value={value}
          onChange={onChange}
          onInvalid={onInvalid}
          invalid={invalid}
          id={id}
          catalogId={catalogId}
        />
      ) : (
        <Shown field={field} value={value} />
      )}
    </div>
  );
}
