import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useUsers } from '@/access';
import { Person, queryClient, t as text, useDebounced, useTexts } from '@/kernel';
import type { FilterProps } from '../look';
import classes from '../parts/parts.module.css';

/** Stands for whoever looks at the list. */
export const CURRENT_USER = 'CURRENT_USER';

export function PeopleFilter({ value, onChange }: FilterProps<string[]>) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const users = useUsers(useDebounced(search.trim()));
  const chosen = value ?? [];
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
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
          checked={chosen.includes(CURRENT_USER)}
          onChange={() => toggle(CURRENT_USER)}
          label={t('catalog:filter.currentUser')}
        />
        {(users.data ?? []).map((user) => (
          <Checkbox
            key={user.id}
            checked={chosen.includes(user.id)}
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

export const peopleFilterText = (value: string[]): string =>
  value.map((id) => (id === CURRENT_USER ? text('catalog:filter.currentUser') : nameOf(id))).join(', ');
