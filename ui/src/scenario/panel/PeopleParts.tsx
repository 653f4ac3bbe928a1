import { Select } from '@mantine/core';
import { useState } from 'react';
import { useUsers } from '@/access';
import { useCatalog, useCatalogs } from '@/catalog';
import { useDebounced, useTexts } from '@/kernel';
import classes from './Panel.module.css';
import { useRecords } from './records.api';

type Props = { label: string; value: string; onChange: (value: string) => void; hint?: string };

/** An employee by name; the diagram keeps the number. */
export function PersonPart({ label, value, onChange, hint }: Props) {
  const [typed, setTyped] = useState('');
  const people = useUsers(useDebounced(typed, 200));
  const known = (people.data ?? []).map((person) => ({ value: person.id, label: person.title }));
  const data =
    !value || known.some((one) => one.value === value) ? known : [{ value, label: value }, ...known];
  return (
    <Select
      searchable
      clearable
      label={label}
      description={hint}
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
  const colon = value.lastIndexOf(':');
  const [chosen, setChosen] = useState(colon > 0 ? value.slice(0, colon) : '');
  const recordId = colon > 0 ? value.slice(colon + 1) : '';
  const groupCatalogs = useGroupCatalogs();
  const records = useRecords(chosen);
  const known = (records.data ?? []).map((record) => ({ value: record.id, label: record.title }));
  const data =
    !recordId || known.some((one) => one.value === recordId)
      ? known
      : [{ value: recordId, label: recordId }, ...known];
  return (
    <div className={classes.row}>
      <Select
        label={label}
        description={hint}
        placeholder={t('scenario:people.catalog')}
        value={chosen || null}
        onChange={(id) => {
          setChosen(id ?? '');
          if (!id) onChange('');
        }}
        clearable
        data={groupCatalogs}
      />
      <Select
        searchable
        aria-label={t('scenario:people.record')}
        placeholder={t('scenario:people.record')}
        disabled={!chosen}
        value={recordId || null}
        onChange={(id) => onChange(id ? `${chosen}:${id}` : '')}
        data={data}
      />
    </div>
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
  return (catalogs.data ?? [])
    .filter((catalog) => ids.has(catalog.id))
    .map((catalog) => ({ value: catalog.id, label: catalog.name }));
}
