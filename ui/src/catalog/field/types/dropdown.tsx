import { useState } from 'react';
import { useTexts } from '@/kernel';
import type { Field, Option } from '../../catalog.api';
import { OptionsFilter, optionsFilterText } from '../filters/OptionsFilter';
import { type CellProps, defineLook, type EditorProps } from '../look';
import { Chip, Chips } from '../parts/Chip';
import { ChoicePicker, matching } from '../parts/ChoicePicker';

type Value = string[];

/** The options that a value names; ids of options that are gone stay visible as they are. */
export const optionsOf = (value: unknown, field: Field): Option[] =>
  (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).map((id) => {
    const known = field.config.items?.find((item) => String(item.id) === String(id));
    return known ?? { id: String(id), name: String(id) };
  });

function Cell({ value, field }: CellProps<Value>) {
  return (
    <Chips oneLine>
      {optionsOf(value, field).map((option) => (
        <Chip key={option.id} option={option} />
      ))}
    </Chips>
  );
}

function Editor({ field, value, onChange, id, invalid, inCell, done, typed }: EditorProps<Value>) {
  const t = useTexts();
  const [search, setSearch] = useState(typed ?? '');
  const options = (field.config.items ?? []).map((item) => ({
    id: item.id,
    text: item.name,
    look: <Chip option={item} />,
  }));
  return (
    <ChoicePicker
      id={id}
      label={inCell ? field.name : undefined}
      options={matching(options, search)}
      chosen={(value ?? []).map(String)}
      multiple={field.config.multiselect === true}
      onChange={onChange}
      shown={<Cell value={value} field={field} />}
      placeholder={t('catalog:field.choose')}
      search={search}
      onSearch={setSearch}
      invalid={invalid}
      inCell={inCell}
      done={done}
    />
  );
}

export default defineLook<Value, string[]>({
  Cell,
  Editor,
  text: (value, field) =>
    optionsOf(value, field)
      .map((option) => option.name)
      .join(', '),
  Filter: OptionsFilter,
  filterText: optionsFilterText,
  width: 150,
});
