import { Switch } from '@mantine/core';
import { useTexts } from '@/kernel';
import { readStep, writeStep } from '../model/component';
import type { ElementProps } from './elementProps';
import { Section } from './Section';

/** Whether the step acts with everything, whatever the account of the process may do. */
export function ElevatedPart({ modeler, element }: ElementProps) {
  const t = useTexts();
  const step = readStep(element);
  return (
    <Section name="rights" title={t('scenario:rights.title')} folded={!step.elevated}>
      <Switch
        label={t('scenario:rights.elevated')}
        description={t('scenario:rights.elevatedHelp')}
        checked={step.elevated}
        onChange={(event) => writeStep(modeler, element, { ...step, elevated: event.currentTarget.checked })}
      />
    </Section>
  );
}
