import { MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { formatNumber, parseNumber } from '@/kernel';
import { type FieldConfig, type Option, type SettingSchema, useCatalogs } from '../catalog.api';
import { OptionsEditor } from './OptionsEditor';

type Props = {
  name: string;
  schema: SettingSchema;
  config: FieldConfig;
  change: (value: unknown) => void;
  catalogId: string;
  /** Why it cannot stay as it is. */
  fault?: string;
};

function kindOf(schema: SettingSchema): NonNullable<SettingSchema['x-editor']> {
  if (schema['x-editor']) return schema['x-editor'];
  if (schema.type === 'boolean') return 'switch';
  return schema.type === 'number' || schema.type === 'integer' ? 'number' : 'text';
}

/** One setting of a field type, drawn from its schema. */
export function SettingEditor(props: Props) {
  const { name, schema, config, change } = props;
  const value = config[name];
  const words = { label: schema.title ?? name, description: schema.description };
  switch (kindOf(schema)) {
    case 'switch':
      return (
        <Switch
          {...words}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <TextInput
          {...words}
          inputMode="decimal"
          defaultValue={formatNumber(value as string | null)}
          // Kept as text, since it is exact.
          onChange={(event) => change(parseNumber(event.currentTarget.value) ?? null)}
        />
      );
    case 'options':
      return <OptionsEditor {...words} options={(value as Option[] | undefined) ?? []} change={change} />;
    case 'catalogs':
      return <CatalogsEditor {...props} />;
    case 'select':
      return <ChoiceEditor {...props} />;
    default:
      return (
        <TextInput
          {...words}
          value={value === null || value === undefined ? '' : String(value)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
  }
}

function CatalogsEditor({ name, schema, config, change, fault }: Props) {
  const catalogs = useCatalogs().data ?? [];
  const chosen = (config[name] as { id: string }[] | undefined) ?? [];
  return (
    <MultiSelect
      label={schema.title ?? name}
      description={schema.description}
      searchable
      error={fault}
      data={catalogs.map((catalog) => ({ value: catalog.id, label: catalog.name }))}
      value={chosen.map((catalog) => catalog.id)}
      onChange={(ids) => change(ids.map((id) => chosen.find((one) => one.id === id) ?? { id }))}
    />
  );
}

function ChoiceEditor({ name, schema, config, change }: Props) {
  const value = config[name];
  return (
    <Select
      label={schema.title ?? name}
      description={schema.description}
      data={(schema.oneOf ?? []).map((one) => ({ value: String(one.const), label: one.title }))}
      value={value === null || value === undefined ? null : String(value)}
      onChange={change}
    />
  );
}

/** Whether people can set it here: choices without words of their own are for programs. */
export const isForPeople = (schema: SettingSchema): boolean =>
  schema['x-editor'] !== 'select' || schema.oneOf !== undefined;
