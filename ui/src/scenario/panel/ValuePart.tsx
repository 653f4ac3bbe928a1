import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import type { Value } from '../model/component';
import { scriptAsText, textAsScript } from '../model/textScript';
import classes from './Panel.module.css';
import { ScriptPart } from './ScriptPart';
import { TextPart } from './TextPart';

type Props = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  hint?: string;
  required?: boolean;
  multiline?: boolean;
  placeholder?: string;
};

/** A value that is written as it is, or computed. */
export function ValuePart({ label, value, onChange, hint, required, multiline, placeholder }: Props) {
  const t = useTexts();
  // What is empty is not kept in the diagram, so the choice stays here until something is written.
  const [chosen, setChosen] = useState(value.script);
  const script = value.text === '' ? chosen : value.script;
  return (
    <div className={classes.value}>
      <SegmentedControl
        className={classes.valueKind}
        size="xs"
        value={script ? 'script' : 'value'}
        onChange={(kind) => {
          const computed = kind === 'script';
          setChosen(computed);
          const convert = computed ? textAsScript : scriptAsText;
          onChange({ script: computed, text: convert(value.text) });
        }}
        data={[
          { value: 'value', label: t('scenario:panel.asText') },
          { value: 'script', label: t('scenario:panel.asScript') },
        ]}
        aria-label={t('scenario:panel.kindOf', { label })}
      />
      {script ? (
        <ScriptPart
          label={label}
          hint={hint}
          required={required}
          value={value.text}
          onChange={(text) => onChange({ script: true, text })}
        />
      ) : (
        <TextPart
          label={label}
          hint={hint}
          required={required}
          multiline={multiline}
          placeholder={placeholder}
          value={value.text}
          onChange={(text) => onChange({ script: false, text })}
        />
      )}
    </div>
  );
}
