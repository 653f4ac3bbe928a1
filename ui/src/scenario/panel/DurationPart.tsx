import { Input, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { readDuration, type Unit, units, writeDuration } from '../model/duration';
import classes from './Panel.module.css';
import { TextPart } from './TextPart';
import { useEdited } from './useEdited';

type Props = {
  label: string;
  /** ISO 8601, as the diagram keeps it; people see a number and a unit. */
  value: string;
  onChange: (iso: string) => void;
  hint?: string;
  required?: boolean;
  placeholder?: string;
  /** There is always a length: an emptied box that is left shows what was there before. */
  needed?: boolean;
};

/** A length of time in words; one that they cannot say stays as it is written. */
export function DurationPart(props: Props) {
  const { value } = props;
  return value !== '' && readDuration(value) === null ? <TextPart {...props} /> : <Parts {...props} />;
}

function Parts({ label, value, onChange, hint, required, placeholder, needed }: Props) {
  const t = useTexts();
  const { typed, change, leave } = useEdited(value, onChange, needed);
  const shown = readDuration(typed) ?? undefined;
  const [wanted, setWanted] = useState<Unit>(readDuration(placeholder ?? '')?.unit ?? 'minutes');
  const unit = shown?.unit ?? wanted;
  return (
    <Input.Wrapper label={label} description={hint} withAsterisk={required} labelElement="div" onBlur={leave}>
      <div className={classes.pair}>
        <NumberInput
          aria-label={label}
          min={1}
          max={100_000}
          allowDecimal={false}
          value={shown?.count ?? ''}
          placeholder={String(readDuration(placeholder ?? '')?.count ?? '')}
          onChange={(count) =>
            change(typeof count === 'number' && count > 0 ? writeDuration({ count, unit }) : '')
          }
        />
        <Select
          aria-label={t('scenario:duration.unit')}
          value={unit}
          onChange={(next) => {
            setWanted(next as Unit);
            if (shown) change(writeDuration({ count: shown.count, unit: next as Unit }));
          }}
          data={units.map((one) => ({ value: one, label: t(`scenario:duration.${one}`) }))}
        />
      </div>
    </Input.Wrapper>
  );
}
