import { Popover, Select } from '@mantine/core';
import { BracesIcon } from 'lucide-react';
import { useState } from 'react';
import { useCatalogs } from '@/catalog';
import { IconButton, useTexts } from '@/kernel';
import { fieldsOfFound, insertables } from './insertable';
import { useFoundRecords, useOwner, useScope } from './scope';

type Props = { insert: (source: string) => void };

const groups = ['fields', 'variables', 'event'] as const;

type Choices = { group: string; items: { value: string; label: string }[] }[];

/** What can be put in, in groups: the record first, then what steps found and remembered, then the event. */
function useChoices(): Choices {
  const t = useTexts();
  const known = insertables(useScope(), useOwner());
  const records = useFoundRecords();
  const catalogs = useCatalogs();
  const ofGroup = (group: (typeof groups)[number]) => ({
    group: t(`scenario:insert.${group}`),
    items: known.filter((one) => one.group === group).map((one) => ({ value: one.source, label: one.label })),
  });
  const ofRecords = records.map((record) => ({
    group: t(`scenario:insert.${record.kind}`, { name: record.variable || record.step }),
    items: fieldsOfFound(
      record,
      catalogs.data?.find((catalog) => catalog.id === record.catalog)?.fields ?? [],
    ).map((one) => ({ value: one.source, label: one.label })),
  }));
  const [fields, ...others] = groups.map(ofGroup);
  return [...(fields ? [fields] : []), ...ofRecords, ...others].filter((group) => group.items.length > 0);
}

/** Puts a field of the record, a remembered result or what came with the event into the expression, by its name. */
export function InsertMenu({ insert }: Props) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const choices = useChoices();
  if (choices.length === 0) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={260} trapFocus>
      <Popover.Target>
        <IconButton
          icon={BracesIcon}
          size={24}
          iconSize={14}
          label={t('scenario:insert.title')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <Select
          searchable
          defaultDropdownOpened
          data-autofocus
          aria-label={t('scenario:insert.title')}
          placeholder={t('scenario:insert.search')}
          nothingFoundMessage={t('scenario:insert.nothing')}
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
          value={null}
          onChange={(source) => {
            setOpen(false);
            if (source) insert(source);
          }}
          data={choices}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
