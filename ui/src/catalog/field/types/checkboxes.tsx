import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { OptionsFilter, optionsFilterText } from '../filters/OptionsFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import { ChoicePicker, matching } from '../parts/ChoicePicker';
import { optionsOf } from './dropdown';

type Value = string[];

const names = (value: Value, field: CellProps['field']) =>
  optionsOf(value, field)
    .map((option) => option.name)
    .join(', ');

function Cell({ value, field }: CellProps<Value>) {
  return <span className="a-one-line">{names(value, field)}</span>;
}

function Boxes({ field, value, onChange, id, invalid }: EditorProps<Value>) {
  return (
    <Checkbox.Group
      id={id}
      aria-label={field.name}
      value={(value ?? []).map(String)}
      onChange={onChange}
      error={invalid}
    >
      <Stack gap={8} pt={4}>
        {(field.config.items ?? []).map((item) => (
          <Checkbox key={item.id} value={item.id} label={item.name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function List({ field, value, onChange, id, invalid, done, typed }: EditorProps<Value>) {
  const t = useTexts();
  const [search, setSearch] = useState(typed ?? '');
  const options = (field.config.items ?? []).map((item) => ({ id: item.id, text: item.name }));
  return (
    <ChoicePicker
      id={id}
      label={field.name}
      options={matching(options, search)}
      chosen={(value ?? []).map(String)}
      multiple
      onChange={onChange}
      shown={names(value, field)}
      placeholder={t('catalog:field.choose')}
      search={search}
      onSearch={setSearch}
      invalid={invalid}
      inCell
      done={done}
    />
  );
}

function Editor(props: EditorProps<Value>) {
  return props.inCell ? <List {...props} /> : <Boxes {...props} />;
}

export default defineLook<Value, string[]>({
  Cell,
  Editor,
  text: names,
  Filter: OptionsFilter,
  filterText: optionsFilterText,
  width: 180,
});
