import { Input } from '@mantine/core';
import { X } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import type { Value } from '../model/component';
import { literalText, readLines, writeLines } from '../model/objectScript';
import { NewName } from './NewName';
import classes from './Panel.module.css';
import { ScriptPart } from './ScriptPart';
import { ValuePart } from './ValuePart';

type Props = {
  label: string;
  hint?: string;
  required?: boolean;
  value: string;
  onChange: (script: string) => void;
};

/** What stands for an expression that is not written yet. */
const nothing = 'null';

const writeValue = ({ script, text }: Value) => (script ? text : JSON.stringify(text));

function readValue(source: string): Value {
  const text = literalText(source);
  if (text !== null) return { script: false, text };
  return { script: true, text: source === nothing ? '' : source };
}

/** Texts by name, such as the headers of a request: a line each. What is no plain object is shown as code. */
export function MapPart({ label, hint, required, value, onChange }: Props) {
  const t = useTexts();
  const lines = readLines(value);
  if (lines === null) return <ScriptPart {...{ label, hint, required, value, onChange }} />;
  return (
    <Input.Wrapper label={label} description={hint} withAsterisk={required} labelElement="div">
      <div className={classes.lines}>
        {lines.map((line, index) => (
          <div key={line.key} className={classes.line}>
            <ValuePart
              label={line.key}
              value={readValue(line.source)}
              onChange={(changed) =>
                onChange(
                  writeLines(
                    lines.map((one, at) => (at === index ? { ...one, source: writeValue(changed) } : one)),
                  ),
                )
              }
            />
            <IconButton
              icon={X}
              size={24}
              iconSize={14}
              label={t('scenario:lines.removeNamed', { name: line.key })}
              onClick={() => onChange(writeLines(lines.filter((_, at) => at !== index)))}
            />
          </div>
        ))}
        <NewName
          label={t('scenario:lines.name')}
          placeholder={t('scenario:lines.name')}
          button={t('scenario:lines.addNamed')}
          taken={lines.map((line) => line.key)}
          add={(key) => onChange(writeLines([...lines, { key, source: '""' }]))}
        />
      </div>
    </Input.Wrapper>
  );
}
