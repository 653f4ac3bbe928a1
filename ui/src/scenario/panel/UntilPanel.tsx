import { useTexts } from '@/kernel';
import { readShown } from '../model/shownRecord';
import { readUntil, writeUntil } from '../model/until';
import type { ElementProps } from './elementProps';
import { LinesPart } from './LinesPart';
import { Interrupting } from './MessagePanels';
import { ScriptPart } from './ScriptPart';
import { Section } from './Section';
import { ShownRecord } from './ShownRecord';
import { firstTrigger } from './scope';

/** Which record is waited for, and how it has to be. */
export function UntilPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const until = readUntil(element);
  const own = firstTrigger(modeler)?.catalog ?? '';
  const catalog = until.record === '' ? own : (readShown(until.record)?.catalog ?? '');
  const filters = {
    required: true,
    label: t('scenario:until.filters'),
    hint: t('scenario:until.filtersHelp'),
    value: until.filters,
    onChange: (text: string) => writeUntil(modeler, element, { ...until, filters: text }),
  };
  return (
    <Section name="until" title={t('scenario:until.title')}>
      <ShownRecord
        modeler={modeler}
        label={t('scenario:until.record')}
        record={until.record}
        write={(record) => writeUntil(modeler, element, { ...until, record })}
        own={own}
      />
      {catalog === '' ? (
        <ScriptPart {...filters} />
      ) : (
        <LinesPart {...filters} catalogId={catalog} as="filter" />
      )}
      <Interrupting modeler={modeler} element={element} />
    </Section>
  );
}
