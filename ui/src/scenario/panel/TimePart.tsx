import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import type { Value } from '../model/component';
import { CyclePart } from './CyclePart';
import { DurationPart } from './DurationPart';
import { FieldPart } from './FieldsPart';
import { ScriptPart } from './ScriptPart';
import { TextPart } from './TextPart';

const ways = ['after', 'field', 'date', 'repeat', 'script'] as const;
type Way = (typeof ways)[number];

type Props = {
  label: string;
  value: Value;
  /** A literal that is a date, not a length of time; only timers keep such. */
  date?: boolean;
  /** A literal that repeats; only for timers beside which something goes on. */
  cycle?: boolean;
  onChange: (value: Value & { date: boolean; cycle?: boolean }) => void;
  /** The catalog of the process's record, whose date fields may say when. */
  catalogId: string;
  required?: boolean;
};

const ofField = /^record\.values\.([A-Za-z_$][\w$]*)$|^record\.values\["([^"\\]+)"\]$/;
const fieldScript = (id: string) =>
  /^[A-Za-z_$][\w$]*$/.test(id) ? `record.values.${id}` : `record.values["${id}"]`;

function wayOf({ value, date, cycle }: Props): Way {
  if (cycle && !value.script) return 'repeat';
  if (!value.script) return date && value.text !== '' ? 'date' : 'after';
  return ofField.test(value.text) ? 'field' : 'script';
}

/** When: after some time, at the moment that a field of the record names, or computed. */
export function TimePart(props: Props) {
  const t = useTexts();
  const { label, value, date = false, cycle, onChange, catalogId, required } = props;
  const [chosen, setChosen] = useState<Way>();
  const way = chosen ?? wayOf(props);
  const choose = (next: Way) => {
    setChosen(next);
    if (next === 'script') onChange({ script: true, text: value.script ? value.text : '', date });
    else if (next === 'repeat') onChange({ script: false, text: '', date: false, cycle: true });
    else onChange({ script: next === 'field', text: '', date: next !== 'after' });
  };
  const field = ofField.exec(value.text);
  const shown = ways.filter(
    (one) => one === way || (one === 'repeat' ? cycle !== undefined : one !== 'date'),
  );
  return (
    <>
      <Select
        label={label}
        withAsterisk={required}
        value={way}
        onChange={(next) => next && choose(next as Way)}
        data={shown.map((one) => ({ value: one, label: t(`scenario:when.${one}`) }))}
      />
      {way === 'after' && (
        <DurationPart
          label={t('scenario:when.howLong')}
          placeholder="PT30M"
          value={value.text}
          onChange={(text) => onChange({ script: false, text, date: false })}
        />
      )}
      {way === 'field' && (
        <FieldPart
          label={t('scenario:when.fieldName')}
          hint={t('scenario:when.fieldHelp')}
          type="date"
          catalogId={catalogId}
          value={field?.[1] ?? field?.[2] ?? ''}
          onChange={(id) => onChange({ script: true, text: id ? fieldScript(id) : '', date: true })}
        />
      )}
      {way === 'date' && (
        <TextPart
          label={t('scenario:when.dateText')}
          placeholder="2026-12-31T18:00:00+03:00"
          value={value.text}
          onChange={(text) => onChange({ script: false, text, date: true })}
        />
      )}
      {way === 'repeat' && (
        <CyclePart
          value={value.text}
          onChange={(text) => onChange({ script: false, text, date: false, cycle: true })}
        />
      )}
      {way === 'script' && (
        <ScriptPart
          label={t('scenario:when.scriptText')}
          hint={t('scenario:when.scriptHelp')}
          value={value.text}
          onChange={(text) => onChange({ script: true, text, date, cycle })}
        />
      )}
    </>
  );
}
