import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { t as text, useDebounced, useTexts } from '@/kernel';
import {
  type CardValue,
  CURRENT_USER,
  cardFieldName,
  isCardValue,
  linksPeople,
  useCardFields,
} from '../cardFields';
import { useAvailableRecords } from '../field.api';
import type { FilterProps } from '../look';
import classes from '../parts/parts.module.css';
import type { RecordRef } from '../recordDoor';

type Link = Pick<RecordRef, 'catalogId' | 'recordId'> & { recordTitle?: string };
type Value = Link | CardValue;

const keyOf = (one: Value): string =>
  isCardValue(one) ? `card.${one.currentUserField}` : `${one.catalogId}.${one.recordId}`;

const me: Link = { catalogId: '$users', recordId: CURRENT_USER };

const wordOf = (one: Value): string => {
  if (isCardValue(one)) return text('catalog:filter.ofMyCard', { field: cardFieldName(one) });
  if (one.recordId === CURRENT_USER) return text('catalog:filter.currentUser');
  return one.recordTitle ?? `#${one.recordId}`;
};

/** Linked to any of these records. Their titles travel with the filter, so that its chip has words at once. */
export function RecordsFilter({ field, value, onChange, catalogId }: FilterProps<Value[]>) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const found = useAvailableRecords(catalogId, field.id, useDebounced(search.trim()), true);
  const card = useCardFields(field).map(({ id, name }) => ({ currentUserField: id, recordTitle: name }));
  const chosen = value ?? [];
  const links = (found.data ?? []).map(({ catalogId: catalog, recordId, recordTitle }) => ({
    catalogId: catalog,
    recordId,
    recordTitle,
  }));
  const offered: Value[] = [...(linksPeople(field) ? [me] : []), ...card];
  const standing = chosen.filter((one) => !offered.some((other) => keyOf(other) === keyOf(one)));
  const others = links.filter((one) => !chosen.some((other) => keyOf(other) === keyOf(one)));
  const has = (one: Value) => chosen.some((other) => keyOf(other) === keyOf(one));
  const toggle = (one: Value) => {
    const rest = chosen.filter((other) => keyOf(other) !== keyOf(one));
    const next = rest.length < chosen.length ? rest : [...chosen, one];
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
        {[...offered, ...standing, ...others].map((one) => (
          <Checkbox key={keyOf(one)} checked={has(one)} onChange={() => toggle(one)} label={wordOf(one)} />
        ))}
      </div>
    </div>
  );
}

export const recordsFilterText = (value: Value[]): string => value.map(wordOf).join(', ');
