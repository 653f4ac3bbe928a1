import { Select } from '@mantine/core';
import { useCatalogs } from '@/catalog';

type Props = {
  label: string;
  value: string;
  onChange: (id: string) => void;
  hint?: string;
  required?: boolean;
};

/** A catalog by its name. */
export function CatalogPart({ label, value, onChange, hint, required }: Props) {
  const catalogs = useCatalogs();
  const known = catalogs.data?.map((one) => ({ value: one.id, label: one.name })) ?? [];
  const data =
    known.some((one) => one.value === value) || !value ? known : [{ value, label: value }, ...known];
  return (
    <Select
      searchable
      clearable={!required}
      label={label}
      description={hint}
      withAsterisk={required}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      data={data}
    />
  );
}
