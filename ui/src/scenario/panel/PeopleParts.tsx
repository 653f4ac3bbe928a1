import { Select } from '@mantine/core';
import { useState } from 'react';
import { useUsers } from '@/access';
import { useCatalog, useCatalogs } from '@/catalog';
import { useDebounced, useTexts } from '@/kernel';
import { useRecordsOf, useTitled } from './records.api';

type Props = { label: string; value: string; onChange: (value: string) => void; hint?: string };

/** An employee by name; the diagram keeps the number. */
export function PersonPart({ label, value, onChange, hint }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const chosen =
    useTitled(value ? [{ catalogId: '$users', recordId: value }] : [])?.[0]?.recordTitle ?? value;
  // what stands in the box before anything is typed is the one who is chosen, not what is looked for
  const wanted = typed === value || typed === chosen ? '' : typed;
  const people = useUsers(useDebounced(wanted, 200));
  const known = (people.data ?? []).map((person) => ({ value: person.id, label: person.title }));
  const data =
    !value || known.some((one) => one.value === value) ? known : [{ value, label: chosen }, ...known];
  return (
    <Select
      searchable
      clearable
      label={label}
      description={hint}
      placeholder={t('scenario:people.choosePerson')}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      data={data}
    />
  );
}

/** A group of employees: a record that their cards point to (a department, a role). Kept as `catalog:record`. */
export function GroupPart({ label, value, onChange, hint }: Props) {
  const t = useTexts();
  const catalogs = useGroupCatalogs();
  const records = useRecordsOf(catalogs.map((one) => one.id));
  const groups = catalogs.map((catalog, at) => ({
    group: catalog.name,
    items: (records[at] ?? []).map((one) => ({ value: `${catalog.id}:${one.id}`, label: one.title })),
  }));
  const known = groups.some((group) => group.items.some((one) => one.value === value));
  return (
    <Select
      searchable
      clearable
      label={label}
      description={hint ?? (catalogs.length === 0 ? t('scenario:people.noGroups') : undefined)}
      placeholder={t('scenario:people.chooseGroup')}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      data={value && !known ? [{ group: ' ', items: [{ value, label: value }] }, ...groups] : groups}
    />
  );
}

/** The catalogs that fields of the employees' card point to. */
function useGroupCatalogs() {
  const users = useCatalog('$users');
  const catalogs = useCatalogs();
  const ids = new Set(
    (users.data?.fields ?? [])
      .filter((field) => field.type === 'object')
      .flatMap((field) => (field.config.catalogs ?? []).map((one) => one.id)),
  );
  return (catalogs.data ?? []).filter((catalog) => ids.has(catalog.id));
}
