import { Popover, Select } from '@mantine/core';
import { BracesIcon } from 'lucide-react';
import { useState } from 'react';
import { IconButton, useTexts } from '@/kernel';
import { insertables } from './insertable';
import { useOwner, useScope } from './scope';

type Props = { insert: (source: string) => void };

const groups = ['fields', 'variables', 'event'] as const;

/** Puts a field of the record, a remembered result or what came with the event into the expression, by its name. */
export function InsertMenu({ insert }: Props) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const choices = insertables(useScope(), useOwner());
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
          data={groups
            .map((group) => ({
              group: t(`scenario:insert.${group}`),
              items: choices
                .filter((one) => one.group === group)
                .map((one) => ({ value: one.source, label: one.label })),
            }))
            .filter((group) => group.items.length > 0)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
