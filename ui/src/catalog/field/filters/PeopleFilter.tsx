import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useUsers } from '@/access';
import { Person, queryClient, t as text, useDebounced, useTexts } from '@/kernel';
import { type CardValue, CURRENT_USER, cardFieldName, isCardValue, useCardFields } from '../cardFields';
import type { FilterProps } from '../look';
import classes from '../parts/parts.module.css';

type Value = string | CardValue;

const same = (one: Value, other: Value): boolean =>
  isCardValue(one) && isCardValue(other) ? one.currentUserField === other.currentUserField : one === other;

export function PeopleFilter({ field, value, onChange }: FilterProps<Value[]>) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const users = useUsers(useDebounced(search.trim()));
  const cardFields = useCardFields(field);
  const chosen = value ?? [];
  const has = (one: Value) => chosen.some((other) => same(one, other));
  const toggle = (one: Value) => {
    const next = has(one) ? chosen.filter((other) => !same(one, other)) : [...chosen, one];
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
        <Checkbox
          checked={has(CURRENT_USER)}
          onChange={() => toggle(CURRENT_USER)}
          label={t('catalog:filter.currentUser')}
        />
        {cardFields.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={has({ currentUserField: id })}
            onChange={() => toggle({ currentUserField: id, recordTitle: name })}
            label={t('catalog:filter.ofMyCard', { field: name })}
          />
        ))}
        {(users.data ?? []).map((user) => (
          <Checkbox
            key={user.id}
            checked={has(user.id)}
            onChange={() => toggle(user.id)}
            label={<Person title={user.title} />}
          />
        ))}
      </div>
    </div>
  );
}

const nameOf = (id: string): string => {
  for (const [, users] of queryClient.getQueriesData<{ id: string; title: string }[]>({
    queryKey: ['users'],
  })) {
    const known = users?.find((user) => user.id === id);
    if (known) return known.title;
  }
  return `#${id}`;
};

const wordOf = (one: Value): string => {
  if (isCardValue(one)) return text('catalog:filter.ofMyCard', { field: cardFieldName(one) });
  return one === CURRENT_USER ? text('catalog:filter.currentUser') : nameOf(one);
};

export const peopleFilterText = (value: Value[]): string => value.map(wordOf).join(', ');
