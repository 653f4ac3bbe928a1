import { NumberInput } from '@mantine/core';
import { useTexts } from '@/kernel';
import { readCycle, writeCycle } from '../model/cycle';
import { DurationPart } from './DurationPart';
import { TextPart } from './TextPart';

type Props = { value: string; onChange: (text: string) => void };

/** How often and how many times; a repetition with dates stays as it is written. */
export function CyclePart({ value, onChange }: Props) {
  const t = useTexts();
  const cycle = readCycle(value) ?? { times: null, every: '' };
  if (value !== '' && readCycle(value) === null)
    return <TextPart label={t('scenario:when.cycleText')} value={value} onChange={onChange} />;
  return (
    <>
      <DurationPart
        required
        label={t('scenario:when.every')}
        placeholder="PT1H"
        value={cycle.every}
        onChange={(every) => onChange(writeCycle({ ...cycle, every }))}
      />
      <NumberInput
        label={t('scenario:when.times')}
        description={t('scenario:when.timesHelp')}
        min={1}
        max={999_999}
        allowDecimal={false}
        value={cycle.times ?? ''}
        disabled={cycle.every === ''}
        onChange={(times) =>
          onChange(writeCycle({ ...cycle, times: typeof times === 'number' ? times : null }))
        }
      />
    </>
  );
}
