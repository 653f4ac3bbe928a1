import { ActionIcon, Button, Checkbox, Menu, Popover } from '@mantine/core';
import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { type Catalog, type Field, lookOf, visibleFields } from '@/catalog';
import { useTexts } from '@/kernel';
import type { ListQuery } from '../record.api';
import classes from './Toolbar.module.css';

/** Stands for "no value" in every type. */
const notSet = '$empty';

type Props = {
  catalog: Catalog;
  list: ListQuery;
  setList: (change: Partial<ListQuery>) => void;
  /** The field whose filter was just asked for: its chip is open although it says nothing yet. */
  asked: string | null;
  ask: (fieldId: string | null) => void;
};

export const filterable = (catalog: Catalog): Field[] =>
  visibleFields(catalog.fields).filter((field) => field.filterable !== false && lookOf(field).Filter);

/** One chip a condition, and the button that adds one. */
export function FilterBar({ catalog, list, setList, asked, ask }: Props) {
  const t = useTexts();
  const filters = list.filters ?? {};
  const set = (id: string, value: unknown) => {
    const { [id]: _, ...rest } = filters;
    const next = value === undefined ? rest : { ...rest, [id]: value };
    setList({ filters: Object.keys(next).length > 0 ? next : undefined });
  };
  const ids = [...new Set([...Object.keys(filters), ...(asked ? [asked] : [])])];
  const free = filterable(catalog).filter((field) => !(field.id in filters));
  return (
    <div className={classes.filters}>
      {ids.map((id) => {
        const field = catalog.fields.find((one) => one.id === id);
        return (
          field && (
            <FilterChip
              key={id}
              field={field}
              catalogId={catalog.id}
              value={filters[id]}
              change={(value) => set(id, value)}
              open={asked === id}
              setOpen={(open) => ask(open ? id : null)}
            />
          )
        );
      })}
      {free.length > 0 && (
        <Menu position="bottom-start" width={220} shadow="md">
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<ListFilter size={15} />}
              className={classes.button}
            >
              {t('record:filter.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            {free.map((field) => (
              <Menu.Item key={field.id} onClick={() => ask(field.id)}>
                <span className="a-one-line">{field.name}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {Object.keys(filters).length > 1 && (
        <Button
          variant="subtle"
          color="gray"
          className={classes.button}
          onClick={() => setList({ filters: undefined })}
        >
          {t('record:filter.clear')}
        </Button>
      )}
    </div>
  );
}

type ChipProps = {
  field: Field;
  catalogId: string;
  value: unknown;
  change: (value: unknown) => void;
  open: boolean;
  setOpen: (open: boolean) => void;
};

function chipText(field: Field, value: unknown, t: ReturnType<typeof useTexts>): string {
  if (value === undefined) return field.name;
  const words =
    value === notSet ? t('record:filter.notSet') : (lookOf(field).filterText?.(value, field) ?? '');
  return `${field.name}: ${words}`;
}

function FilterChip({ field, catalogId, value, change, open, setOpen }: ChipProps) {
  const t = useTexts();
  const { Filter } = lookOf(field);
  const [key, setKey] = useState(0);
  const text = chipText(field, value, t);
  const remove = () => {
    change(undefined);
    setOpen(false);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={320}
      trapFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.filter} data-set={value !== undefined || undefined}>
          <button
            type="button"
            className={classes.filterText}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            title={text}
          >
            <span className="a-one-line">{text}</span>
          </button>
          <ActionIcon
            size={20}
            aria-label={t('record:filter.remove', { field: field.name })}
            onClick={remove}
          >
            <X size={13} />
          </ActionIcon>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={field.name}>
        {Filter && value !== notSet && (
          <Filter key={key} field={field} value={value} onChange={change} catalogId={catalogId} />
        )}
        <Checkbox
          mt="sm"
          label={t('record:filter.notSet')}
          checked={value === notSet}
          onChange={(event) => {
            change(event.currentTarget.checked ? notSet : undefined);
            setKey(key + 1);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
