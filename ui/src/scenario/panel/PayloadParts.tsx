import { X } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import type { Value } from '../model/component';
import { NewName } from './NewName';
import classes from './Panel.module.css';
import { TextPart } from './TextPart';
import { ValuePart } from './ValuePart';

type Given = { value: Record<string, Value>; onChange: (value: Record<string, Value>) => void };

/** What goes with a message or signal: a name and a value each. */
export function GivenPart({ value, onChange }: Given) {
  const t = useTexts();
  const names = Object.keys(value);
  return (
    <div className={classes.lines}>
      {names.map((name) => (
        <div key={name} className={classes.line}>
          <ValuePart
            label={name}
            value={value[name] ?? { script: false, text: '' }}
            onChange={(changed) => onChange({ ...value, [name]: changed })}
          />
          <IconButton
            icon={X}
            size={24}
            iconSize={14}
            label={t('scenario:lines.removeNamed', { name })}
            onClick={() =>
              onChange(Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)))
            }
          />
        </div>
      ))}
      <NewName
        label={t('scenario:lines.name')}
        placeholder={t('scenario:lines.name')}
        button={t('scenario:message.addInput')}
        taken={names}
        add={(name) => onChange({ ...value, [name]: { script: true, text: '' } })}
      />
    </div>
  );
}

type Output = { name: string; to: string };
type Taken = { value: Output[]; onChange: (value: Output[]) => void };

/** Which part of what comes goes into which variable; all of it under its own names where none is said. */
export function TakenPart({ value, onChange }: Taken) {
  const t = useTexts();
  return (
    <div className={classes.lines}>
      {value.length === 0 && <p className={classes.explained}>{t('scenario:message.takesAll')}</p>}
      {value.map((output) => (
        <div key={output.name} className={classes.line}>
          <TextPart
            label={output.name}
            hint={t('scenario:message.into')}
            value={output.to}
            onChange={(to) =>
              onChange(value.map((one) => (one.name === output.name ? { name: one.name, to } : one)))
            }
          />
          <IconButton
            icon={X}
            size={24}
            iconSize={14}
            label={t('scenario:lines.removeNamed', { name: output.name })}
            onClick={() => onChange(value.filter((one) => one.name !== output.name))}
          />
        </div>
      ))}
      <NewName
        label={t('scenario:lines.name')}
        placeholder={t('scenario:lines.name')}
        button={t('scenario:message.addOutput')}
        taken={value.map((one) => one.name)}
        add={(name) => onChange([...value, { name, to: name }])}
      />
    </div>
  );
}
