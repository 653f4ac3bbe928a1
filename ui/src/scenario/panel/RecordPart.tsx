import { Select } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import type { Value } from '../model/component';
import { type FoundRecord, foundRecords } from '../model/foundRecords';
import { variablesOf } from '../model/variables';
import { ScriptPart } from './ScriptPart';

type Props = {
  modeler: Modeler;
  label: string;
  hint?: string;
  required?: boolean;
  value: Value;
  onChange: (value: Value) => void;
};

const ofProcess = 'recordId';
const computed = '()';

/** Which record: the one the process is about, one that a former step remembered, or computed. */
export function RecordPart({ modeler, label, hint, required, value, onChange }: Props) {
  const t = useTexts();
  const found = foundRecords(modeler).filter((one) => one.kind !== 'shown');
  const names = variablesOf(modeler)
    .map((one) => one.label)
    .filter((name) => name !== ofProcess && !found.some((one) => one.variable === name));
  const source = value.script ? value.text : JSON.stringify(value.text);
  const simple = value.text === '' || [ofProcess, ...found.map((one) => one.id), ...names].includes(source);
  const [code, setCode] = useState(false);
  const asCode = code || !simple;
  const choose = (next: string | null) => {
    setCode(next === computed);
    if (next && next !== computed) onChange({ script: true, text: next });
  };
  return (
    <>
      <Select
        label={label}
        description={hint}
        withAsterisk={required}
        placeholder={t('scenario:record.choose')}
        value={asCode ? computed : value.text || null}
        onChange={choose}
        data={[
          { value: ofProcess, label: t('scenario:record.ofProcess') },
          ...found.map((one: FoundRecord) => ({
            value: one.id,
            label: t(`scenario:insert.${one.kind}`, { name: one.variable }),
          })),
          ...names.map((name) => ({ value: name, label: t('scenario:record.variable', { name }) })),
          { value: computed, label: t('scenario:record.computed') },
        ]}
      />
      {asCode && (
        <ScriptPart
          label={t('scenario:record.computed')}
          value={value.text === '' ? '' : source}
          onChange={(text) => onChange({ script: true, text })}
        />
      )}
    </>
  );
}
