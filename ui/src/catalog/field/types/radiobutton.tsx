import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { OptionsFilter, optionsFilterText } from '../filters/OptionsFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import { ChoicePicker, matching } from '../parts/ChoicePicker';
import { optionsOf } from './dropdown';

type Value = string | null;

const nameOf = (value: Value, field: CellProps['field']) => optionsOf(value, field)[0]?.name ?? '';

function Cell({ value, field }: CellProps<Value>) {
  return <span className="a-one-line">{nameOf(value, field)}</span>;
}

function Buttons({ field, value, onChange, id, invalid }: EditorProps<Value>) {
  return (
    <Radio.Group
      id={id}
      aria-label={field.name}
      value={value ?? ''}
      onChange={(next) => onChange(next)}
      error={invalid}
    >
      <Stack gap={8} pt={4}>
        {(field.config.items ?? []).map((item) => (
          <Radio
            key={item.id}
            value={item.id}
            label={item.name}
            // A second click takes the choice back.
            onClick={() => item.id === value && !field.required && onChange(null)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function List({ field, value, onChange, id, invalid, inCell, done, typed }: EditorProps<Value>) {
  const t = useTexts();
  const [search, setSearch] = useState(typed ?? '');
  const options = (field.config.items ?? []).map((item) => ({ id: item.id, text: item.name }));
  return (
    <ChoicePicker
      id={id}
      label={inCell ? field.name : undefined}
      options={matching(options, search)}
      chosen={value === null || value === undefined ? [] : [String(value)]}
      onChange={(chosen) => onChange(chosen[0] ?? null)}
      shown={nameOf(value, field)}
      placeholder={t('catalog:field.choose')}
      search={search}
      onSearch={setSearch}
      invalid={invalid}
      inCell={inCell}
      done={done}
    />
  );
}

function Editor(props: EditorProps<Value>) {
  return props.inCell || props.field.config.type === 'radiobuttonSelect' ? (
    <List {...props} />
  ) : (
    <Buttons {...props} />
  );
}

export default defineLook<Value, string[]>({
  Cell,
  Editor,
  text: nameOf,
  Filter: OptionsFilter,
  filterText: optionsFilterText,
  width: 160,
});
