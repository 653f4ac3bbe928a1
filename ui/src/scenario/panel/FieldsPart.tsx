import { MultiSelect, Select } from '@mantine/core';
import { holdsValue, isButton, useCatalog } from '@/catalog';

const noField = { data: undefined };

/** The fields of a catalog as choices, buttons only where they are asked for; unknown ids stay as they are. */
export function useFieldChoices(catalogId: string, ids: string[], type?: string, buttons = false) {
  const catalog = useCatalog(catalogId || '$users');
  const fields = (catalogId ? catalog : noField).data?.fields ?? [];
  const known = fields
    .filter((field) => holdsValue(field) || (buttons && isButton(field)))
    .filter((field) => type === undefined || field.type === type)
    .map((field) => ({ value: field.id, label: field.name }));
  const unknown = ids.filter((id) => id && !known.some((one) => one.value === id));
  return [...known, ...unknown.map((id) => ({ value: id, label: id }))];
}

type Props = {
  catalogId: string;
  label: string;
  value: string[];
  onChange: (ids: string[]) => void;
  hint?: string;
  /** Whether buttons may be chosen, too. */
  buttons?: boolean;
};

/** Some fields of a catalog. */
export function FieldsPart({ catalogId, label, value, onChange, hint, buttons }: Props) {
  const data = useFieldChoices(catalogId, value, undefined, buttons);
  return (
    <MultiSelect searchable label={label} description={hint} value={value} onChange={onChange} data={data} />
  );
}

type OneProps = Omit<Props, 'value' | 'onChange' | 'buttons'> & {
  value: string;
  onChange: (id: string) => void;
  type?: string;
};

/** One field of a catalog. */
export function FieldPart({ catalogId, label, value, onChange, hint, type }: OneProps) {
  const data = useFieldChoices(catalogId, [value], type);
  return (
    <Select
      searchable
      clearable
      label={label}
      description={hint}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      data={data}
    />
  );
}
