import { Switch } from '@mantine/core';
import { useTexts } from '@/kernel';
import type { Value } from '../model/component';
import { FieldPart } from './FieldsPart';

type Props = {
  catalogId: string;
  label: string;
  hint?: string;
  value: Value;
  onChange: (value: Value) => void;
};

/** By which field, and which way round; the diagram keeps `-field` for descending. */
export function SortPart({ catalogId, label, value, onChange }: Props) {
  const t = useTexts();
  const down = value.text.startsWith('-');
  const field = down ? value.text.slice(1) : value.text;
  const write = (id: string, descending: boolean) =>
    onChange({ script: false, text: id && descending ? `-${id}` : id });
  return (
    <>
      <FieldPart label={label} catalogId={catalogId} value={field} onChange={(id) => write(id, down)} />
      {field !== '' && (
        <Switch
          label={t('scenario:panel.descending')}
          checked={down}
          onChange={(event) => write(field, event.currentTarget.checked)}
        />
      )}
    </>
  );
}
