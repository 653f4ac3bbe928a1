import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDebounced, useTexts } from '@/kernel';
import { useAvailableRecords } from '../field.api';
import type { FilterProps } from '../look';
import classes from '../parts/parts.module.css';
import { linkKey } from '../parts/RecordLink';
import type { RecordRef } from '../recordDoor';

/** Linked to any of these records. Their titles travel with the filter, so that its chip has words at once. */
export function RecordsFilter({ field, value, onChange, catalogId }: FilterProps<RecordRef[]>) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const found = useAvailableRecords(catalogId, field.id, useDebounced(search.trim()), true);
  const chosen = value ?? [];
  const others = (found.data ?? []).filter((link) => !chosen.some((one) => linkKey(one) === linkKey(link)));
  const toggle = (link: RecordRef) => {
    const { catalogId: catalog, recordId, recordTitle } = link;
    const rest = chosen.filter((one) => linkKey(one) !== linkKey(link));
    const next =
      rest.length < chosen.length ? rest : [...chosen, { catalogId: catalog, recordId, recordTitle }];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <div>
      <TextInput
        mb="xs"
        autoFocus
        aria-label={t('catalog:field.search')}
        placeholder={t('catalog:field.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className={classes.list}>
        {[...chosen, ...others].map((link) => (
          <Checkbox
            key={linkKey(link)}
            checked={chosen.includes(link)}
            onChange={() => toggle(link)}
            label={link.recordTitle}
          />
        ))}
      </div>
    </div>
  );
}

export const recordsFilterText = (value: RecordRef[]): string =>
  value.map((link) => link.recordTitle ?? `#${link.recordId}`).join(', ');
