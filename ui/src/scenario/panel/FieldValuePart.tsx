import { SegmentedControl } from '@mantine/core';
import { createElement, useId, useState } from 'react';
import { type Field, lookOf, sendable, useCatalog } from '@/catalog';
import { useTexts } from '@/kernel';
import classes from './Panel.module.css';
import { useTitled } from './records.api';
import { ScriptPart } from './ScriptPart';

type Props = {
  catalogId: string;
  fieldId: string;
  label: string;
  /** What is entered as on a card, or chosen as in the filter of a list. */
  as: 'value' | 'filter';
  /** The expression that stands for the value in the script. */
  value: string;
  onChange: (source: string) => void;
};

/** The plain value that the expression is, as JSON; undefined when it is computed. */
function literalOf(source: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    return undefined; // An expression: shown as code.
  }
}

/** The value of one field: entered, or computed. */
export function FieldValuePart({ catalogId, fieldId, label, as, value, onChange }: Props) {
  const t = useTexts();
  const catalog = useCatalog(catalogId || '$users');
  const field = catalogId ? catalog.data?.fields.find((one) => one.id === fieldId) : undefined;
  const literal = literalOf(value);
  const [code, setCode] = useState(false);
  const look = field && lookOf(field);
  const enterable = (as === 'value' ? look?.Editor : look?.Filter) !== undefined;
  if (!field || !enterable) return <ScriptPart label={label} value={value} onChange={onChange} />;
  const asCode = code || literal === undefined;
  const entering = { field, value: literal?.value, catalogId, onChange };
  return (
    <div className={classes.value}>
      <SegmentedControl
        className={classes.valueKind}
        size="xs"
        value={asCode ? 'script' : 'value'}
        onChange={(kind) => {
          setCode(kind === 'script');
          if (kind === 'value' && literal === undefined) onChange('null');
        }}
        data={[
          { value: 'value', label: t('scenario:panel.asText') },
          { value: 'script', label: t('scenario:panel.asScript') },
        ]}
        aria-label={t('scenario:panel.kindOf', { label })}
      />
      {asCode ? (
        <ScriptPart label={label} value={value === 'null' ? '' : value} onChange={onChange} />
      ) : as === 'value' ? (
        <Entered {...entering} />
      ) : (
        <Wanted {...entering} />
      )}
    </div>
  );
}

type EnteredProps = { field: Field; value: unknown; catalogId: string; onChange: (source: string) => void };

function Entered({ field, value, catalogId, onChange }: EnteredProps) {
  const id = useId();
  const { Editor } = lookOf(field);
  const [shown, setShown] = useState(value);
  const titled = useTitled(field.type === 'object' ? shown : null);
  if (!Editor) return null;
  const change = (next: unknown) => {
    setShown(next);
    onChange(JSON.stringify(sendable({ [field.id]: next }, [field])[field.id] ?? null));
  };
  return (
    <>
      <label htmlFor={id} className={classes.label}>
        {field.name}
      </label>
      {createElement(Editor, { field, value: titled ?? shown, onChange: change, id, catalogId })}
    </>
  );
}

/** What a field has to be, chosen as in the filter of a list. */
function Wanted({ field, value, catalogId, onChange }: EnteredProps) {
  const { Filter } = lookOf(field);
  const [shown, setShown] = useState<unknown>(value ?? undefined);
  if (!Filter) return null;
  const change = (next: unknown) => {
    setShown(next);
    onChange(JSON.stringify(next ?? null));
  };
  return (
    <>
      <div className={classes.label}>{field.name}</div>
      {createElement(Filter, { field, value: shown, onChange: change, catalogId })}
    </>
  );
}
