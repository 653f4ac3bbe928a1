import { Button, Input } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTexts } from '@/kernel';
import { DurationPart } from './DurationPart';
import classes from './Panel.module.css';
import { RemovableRow } from './RemovableRow';

type Props = {
  /** ISO 8601 durations with commas between them, as the diagram keeps them. */
  value: string;
  onChange: (value: string) => void;
};

const first = 'PT10S';

/** When a step that failed is tried again: one length of time after the other, each counted from the failure before it. */
export function RetriesPart({ value, onChange }: Props) {
  const t = useTexts();
  const waits = value.split(',').filter((one) => one.trim() !== '');
  const put = (next: string[]) => onChange(next.filter((one) => one !== '').join(','));
  return (
    <>
      <Input.Wrapper
        label={t('scenario:retries.label')}
        description={t('scenario:retries.help')}
        labelElement="div"
      />
      {waits.map((wait, index) => (
        <RemovableRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a retry has no name of its own
          key={index}
          label={t('scenario:retries.remove', { number: index + 1 })}
          remove={() => put(waits.filter((_, at) => at !== index))}
        >
          <DurationPart
            needed
            label={t('scenario:retries.after', { number: index + 1 })}
            value={wait.trim()}
            onChange={(next) => put(waits.map((one, at) => (at === index ? next : one)))}
          />
        </RemovableRow>
      ))}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          fw={500}
          variant="subtle"
          leftSection={<Plus size={14} />}
          onClick={() => put([...waits, waits.at(-1) ?? first])}
        >
          {t('scenario:retries.add')}
        </Button>
      </div>
    </>
  );
}
