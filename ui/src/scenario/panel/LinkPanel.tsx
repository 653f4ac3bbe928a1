import { Autocomplete } from '@mantine/core';
import { useTexts } from '@/kernel';
import { definitionOf } from '../model/events';
import { linksBeside, writeLink } from '../model/references';
import type { ElementProps } from './elementProps';
import { Section } from './Section';
import { useEdited } from './useEdited';

/** The name that a jump and the place where it arrives share. */
export function LinkPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const definition = definitionOf(element);
  const { typed, change, leave } = useEdited(String(definition?.get('name') ?? ''), (name) => {
    if (definition) writeLink(modeler, element, definition, name);
  });
  return (
    <Section name="link" title={t('scenario:link.title')}>
      <Autocomplete
        withAsterisk
        label={t('scenario:link.name')}
        description={t('scenario:link.nameHelp')}
        value={typed}
        onChange={change}
        onBlur={leave}
        data={linksBeside(modeler, element)}
      />
    </Section>
  );
}
