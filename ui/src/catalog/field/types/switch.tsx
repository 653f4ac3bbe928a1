import { SegmentedControl, Switch } from '@mantine/core';
import { Check } from 'lucide-react';
import { t as text, useTexts } from '@/kernel';
import { type CellProps, defineLook, type EditorProps, type FilterProps } from '../look';

const word = (value: boolean) => text(value ? 'catalog:field.yes' : 'catalog:field.no');

function Cell({ value }: CellProps<boolean>) {
  return value ? (
    <Check size={16} color="var(--a-accent)" role="img" aria-label={word(true)} />
  ) : (
    <span className="a-only-screen-reader">{word(false)}</span>
  );
}

function View({ value }: CellProps<boolean>) {
  return <span>{word(value === true)}</span>;
}

function Editor({ value, onChange, id, field, invalid }: EditorProps<boolean>) {
  return (
    <Switch
      id={id}
      aria-label={field.name}
      checked={value === true}
      error={invalid}
      mt={6}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

function Filter({ value, onChange }: FilterProps<boolean>) {
  const t = useTexts();
  return (
    <SegmentedControl
      fullWidth
      value={value === undefined ? '' : String(value)}
      onChange={(next) => onChange(next === 'true')}
      data={[
        { value: 'true', label: t('catalog:field.yes') },
        { value: 'false', label: t('catalog:field.no') },
      ]}
    />
  );
}

export default defineLook<boolean, boolean>({
  Cell,
  View,
  Editor,
  text: word,
  Filter,
  filterText: word,
  toggle: (value) => !value,
  empty: () => false,
  width: 90,
});
