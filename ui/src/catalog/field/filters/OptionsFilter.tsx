import { Checkbox } from '@mantine/core';
import type { Field } from '../../catalog.api';
import type { FilterProps } from '../look';
import { Chip } from '../parts/Chip';
import classes from '../parts/parts.module.css';

export function OptionsFilter({ field, value, onChange }: FilterProps<string[]>) {
  const chosen = value ?? [];
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <div className={classes.list}>
      {(field.config.items ?? []).map((item) => (
        <Checkbox
          key={item.id}
          checked={chosen.includes(item.id)}
          onChange={() => toggle(item.id)}
          label={item.color ? <Chip option={item} /> : item.name}
        />
      ))}
    </div>
  );
}

export const optionsFilterText = (value: string[], field: Field): string =>
  value.map((id) => field.config.items?.find((item) => item.id === id)?.name ?? id).join(', ');
