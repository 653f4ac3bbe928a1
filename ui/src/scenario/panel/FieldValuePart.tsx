import { SegmentedControl } from '@mantine/core';
import { createElement, useId, useState } from 'react';
import { type Field, lookOf, sendable, useCatalog } from '@/catalog';
import { useTexts } from '@/kernel';
import classes from './Panel.module.css';
import { ScriptPart } from './ScriptPart';

type Props = {
  catalogId: string;
  fieldId: string;
  label: string;
  /** Whether values may be entered as on a card. */
  literals: boolean;
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

/** The value of one field: entered as on a card, or computed. */
export function FieldValuePart({ catalogId, fieldId, label, literals, value, onChange }: Props) {
  const t = useTexts();
  const catalog = useCatalog(catalogId || '$users');
  const field = catalogId ? catalog.data?.fields.find((one) => one.id === fieldId) : undefined;
  const literal = literalOf(value);
  const [code, setCode] = useState(false);
  const enterable = literals && field !== undefined && lookOf(field).Editor !== undefined;
  if (!enterable) return <ScriptPart label={label} value={value} onChange={onChange} />;
  const asCode = code || literal === undefined;
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
      ) : (
        <Entered field={field} value={literal?.value} catalogId={catalogId} onChange={onChange} />
      )}
    </div>
  );
}

type EnteredProps = { field: Field; value: unknown; catalogId: string; onChange: (source: string) => void };

function Entered({ field, value, catalogId, onChange }: EnteredProps) {
  const id = useId();
  const { Editor } = lookOf(field);
  const [shown, setShown] = useState(value);
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
      {createElement(Editor, { field, value: shown, onChange: change, id, catalogId })}
    </>
  );
}
