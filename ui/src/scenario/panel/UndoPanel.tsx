import { Select } from '@mantine/core';
import { useTexts } from '@/kernel';
import { readUndone, undoable, writeUndone } from '../model/undo';
import type { ElementProps } from './elementProps';
import { Section } from './Section';

/** What an event has undone: one activity, or all beside it. */
export function UndoPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const undone = readUndone(element);
  const names = undoable(modeler, element).map((one) => ({
    value: one.id,
    label: String(one.businessObject.get('name') ?? '') || one.id,
  }));
  // What the file names stays in sight, also where it cannot be undone.
  const known = undone === '' || names.some(({ value }) => value === undone);
  return (
    <Section name="undo" title={t('scenario:undo.title')}>
      <Select
        clearable
        label={t('scenario:undo.what')}
        placeholder={t('scenario:undo.all')}
        value={undone || null}
        onChange={(activity) => writeUndone(modeler, element, activity ?? '')}
        data={known ? names : [...names, { value: undone, label: undone }]}
      />
    </Section>
  );
}
