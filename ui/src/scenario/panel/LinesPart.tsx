import { Button, Input, Select } from '@mantine/core';
import { Code, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton, useTexts } from '@/kernel';
import { type Line, readLines, writeLines } from '../model/objectScript';
import { useFieldChoices } from './FieldsPart';
import { FieldValuePart } from './FieldValuePart';
import classes from './Panel.module.css';
import { ScriptPart } from './ScriptPart';

type Props = {
  label: string;
  catalogId: string;
  value: string;
  onChange: (script: string) => void;
  hint?: string;
  required?: boolean;
  /** Values are entered as on a card, conditions as in the filter of a list; either may be computed. */
  as: 'value' | 'filter';
};

/** Values or conditions by field: a line each. What is no plain object is shown as code. */
export function LinesPart(props: Props) {
  const t = useTexts();
  const lines = readLines(props.value);
  const [code, setCode] = useState(false);
  if (lines === null || code)
    return (
      <>
        <ScriptPart {...props} />
        {lines !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => setCode(false)}>
            {t('scenario:lines.asLines')}
          </Button>
        )}
      </>
    );
  return <Lines {...props} lines={lines} asCode={() => setCode(true)} />;
}

type LinesProps = Props & { lines: Line[]; asCode: () => void };

function Lines({ label, catalogId, hint, required, as, lines, onChange, asCode }: LinesProps) {
  const t = useTexts();
  const [drafts, setDrafts] = useState(0);
  const choices = useFieldChoices(
    catalogId,
    lines.map((line) => line.key),
  );
  const nameOf = (key: string) => choices.find((one) => one.value === key)?.label ?? key;
  const put = (index: number, line: Line) =>
    onChange(writeLines([...lines.slice(0, index), line, ...lines.slice(index + 1)]));
  const add = (key: string | null) => {
    if (!key) return;
    setDrafts(0);
    onChange(writeLines([...lines, { key, source: 'null' }]));
  };
  return (
    <Input.Wrapper label={label} description={hint} withAsterisk={required} labelElement="div" pos="relative">
      <div style={{ position: 'absolute', right: 0, top: -4 }}>
        <IconButton icon={Code} size={24} iconSize={14} label={t('scenario:lines.asCode')} onClick={asCode} />
      </div>
      <div className={classes.lines}>
        {lines.map((line, index) => (
          <div key={line.key} className={classes.line}>
            <FieldValuePart
              catalogId={catalogId}
              fieldId={line.key}
              label={nameOf(line.key)}
              as={as}
              value={line.source}
              onChange={(source) => put(index, { ...line, source })}
            />
            <IconButton
              icon={X}
              size={24}
              iconSize={14}
              label={t('scenario:lines.removeField', { name: nameOf(line.key) })}
              onClick={() => onChange(writeLines(lines.filter((_, other) => other !== index)))}
            />
          </div>
        ))}
        {drafts > 0 && (
          <Select
            autoFocus
            searchable
            aria-label={t('scenario:lines.field')}
            placeholder={t('scenario:lines.field')}
            data={choices.filter((one) => !lines.some((line) => line.key === one.value))}
            onChange={add}
          />
        )}
        <Button
          size="compact-sm"
          fw={500}
          variant="subtle"
          leftSection={<Plus size={14} />}
          onClick={() => setDrafts(1)}
        >
          {t('scenario:lines.add')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
