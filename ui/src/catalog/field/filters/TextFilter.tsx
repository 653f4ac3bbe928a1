import { TextInput } from '@mantine/core';
import { t as text, useTexts } from '@/kernel';
import type { FilterProps } from '../look';

/** Contains, whatever the case; phones whatever the punctuation. */
export function TextFilter({ field, value, onChange }: FilterProps<string>) {
  const t = useTexts();
  return (
    <TextInput
      aria-label={field.name}
      placeholder={t('catalog:filter.contains')}
      value={value ?? ''}
      autoFocus
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

export const textFilterText = (value: string): string => text('catalog:filter.containsText', { text: value });
