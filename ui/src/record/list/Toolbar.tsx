import { Button, Checkbox, Menu, Popover, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  Columns3,
  Ellipsis,
  Plus,
  Printer,
  Search,
  ShieldCheck,
  SlidersHorizontal,
  Trash2,
  X,
} from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { type Catalog, isSystem, may } from '@/catalog';
import { formatNumber, IconButton, useDebounced, useHotkeys, useTexts, useWide } from '@/kernel';
import type { ListQuery } from '../record.api';
import { mayCreate } from '../rights';
import type { Columns } from './columns';
import { FilterBar } from './FilterBar';
import classes from './Toolbar.module.css';

type Props = {
  catalog: Catalog;
  list: ListQuery;
  setList: (change: Partial<ListQuery>) => void;
  columns: Columns;
  /** How many records there are; null while that is being asked. */
  total: number | null;
  exact: boolean;
  asked: string | null;
  ask: (fieldId: string | null) => void;
  create: () => void;
  print: () => void;
};

/** Above the table: conditions at the left; search, columns and creation at the right. */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { catalog, list, setList, columns, total, exact, create, print } = props;
  const t = useTexts();
  const wide = useWide();
  useHotkeys([
    { code: 'KeyN', alt: true, label: 'record:list.create', run: create, enabled: mayCreate(catalog) },
  ]);
  return (
    <div className={`${classes.bar} a-no-print`}>
      <FilterBar {...props} />
      <div className={classes.tools}>
        {total !== null && (
          <span className={classes.count} aria-live="polite">
            {exact
              ? t('record:list.count', { count: total, shown: formatNumber(total) })
              : t('record:list.more', { shown: formatNumber(total) })}
          </span>
        )}
        <QuickSearch value={list.q ?? ''} change={(q) => setList({ q: q || undefined })} />
        {wide && <ColumnsButton columns={columns} />}
        <MoreMenu catalog={catalog} print={print} />
        {mayCreate(catalog) && !wide && (
          <IconButton
            icon={Plus}
            variant="filled"
            color="indigo"
            size={30}
            label={t('record:list.create')}
            onClick={create}
          />
        )}
        {mayCreate(catalog) && wide && (
          <Button leftSection={<Plus size={15} />} onClick={create}>
            {t('record:list.create')}
          </Button>
        )}
      </div>
    </div>
  );
});

function QuickSearch({ value, change }: { value: string; change: (q: string) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const late = useDebounced(text, 250);
  const latest = useRef({ value, change });
  latest.current = { value, change };
  useEffect(() => {
    if (late !== latest.current.value) latest.current.change(late);
  }, [late]);
  // The address changed by itself (back, another catalog).
  useEffect(() => setText(value), [value]);
  useHotkeys([{ code: 'Slash', label: 'record:list.search', run: () => input.current?.focus() }]);
  return (
    <TextInput
      ref={input}
      size="xs"
      className={classes.search}
      aria-label={t('record:list.search')}
      placeholder={t('record:list.search')}
      leftSection={<Search size={14} />}
      rightSection={
        text && (
          <IconButton
            icon={X}
            iconSize={13}
            size={20}
            label={t('record:list.clearSearch')}
            onClick={() => setText('')}
          />
        )
      }
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setText('');
        input.current?.blur();
      }}
    />
  );
}

function ColumnsButton({ columns }: { columns: Columns }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={260} trapFocus>
      <Popover.Target>
        <IconButton
          icon={Columns3}
          label={t('record:list.columns')}
          onClick={() => setOpen(!open)}
          pressed={open}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.columns}>
          {columns.fields.map((field) => (
            <Checkbox
              key={field.id}
              label={field.name}
              checked={columns.isShown(field.id)}
              onChange={() => columns.toggle(field.id)}
            />
          ))}
        </div>
        {columns.changed && (
          <Button variant="subtle" size="compact-sm" mt="xs" onClick={columns.reset}>
            {t('record:list.resetColumns')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function MoreMenu({ catalog, print }: { catalog: Catalog; print: () => void }) {
  const t = useTexts();
  const address = `/catalogs/${encodeURIComponent(catalog.id)}`;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton icon={Ellipsis} label={t('kernel:more')} />
      </Menu.Target>
      <Menu.Dropdown>
        {may(catalog.privilegeCode, 'admin') && (!isSystem(catalog.id) || catalog.id === '$users') && (
          <Menu.Item component={Link} to={`${address}/fields`} leftSection={<SlidersHorizontal size={16} />}>
            {t('record:list.fields')}
          </Menu.Item>
        )}
        <Menu.Item
          component={Link}
          to="/access"
          search={{ catalog: catalog.id } as never}
          leftSection={<ShieldCheck size={16} />}
        >
          {t('record:list.access')}
        </Menu.Item>
        {!isSystem(catalog.id) && (
          <Menu.Item component={Link} to={`${address}/trash`} leftSection={<Trash2 size={16} />}>
            {t('record:list.trash')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Printer size={16} />} onClick={print}>
          {t('record:list.print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
