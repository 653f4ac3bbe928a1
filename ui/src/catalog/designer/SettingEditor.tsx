import { MultiSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { type FieldConfig, type Option, type SettingSchema, useCatalogs } from '../catalog.api';
import { OptionsEditor } from './OptionsEditor';

type Props = {
  name: string;
  schema: SettingSchema;
  config: FieldConfig;
  change: (value: unknown) => void;
  catalogId: string;
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
        <NumberInput
          {...words}
          hideControls
          decimalSeparator=","
          thousandSeparator=" "
          value={value === null || value === undefined ? '' : String(value)}
          onChange={(next) => change(next === '' ? null : Number(next))}
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

function CatalogsEditor({ name, schema, config, change }: Props) {
  const catalogs = useCatalogs().data ?? [];
  const chosen = (config[name] as { id: string }[] | undefined) ?? [];
  return (
    <MultiSelect
      label={schema.title ?? name}
      description={schema.description}
      searchable
      data={catalogs.map((catalog) => ({ value: catalog.id, label: catalog.name }))}
      value={chosen.map((catalog) => catalog.id)}
      onChange={(ids) => change(ids.map((id) => chosen.find((one) => one.id === id) ?? { id }))}
    />
  );
}

/** Choices of the schema; without any, the options that the field itself has (its default value). */
function choicesOf(schema: SettingSchema, config: FieldConfig): { value: string; label: string }[] {
  if (schema.oneOf) return schema.oneOf.map((one) => ({ value: String(one.const), label: one.title }));
  if (schema.enum) return schema.enum.map((one) => ({ value: String(one), label: String(one) }));
  return (config.items ?? []).filter((item) => item.id).map((item) => ({ value: item.id, label: item.name }));
}

function ChoiceEditor({ name, schema, config, change }: Props) {
  const value = config[name];
  const words = {
    label: schema.title ?? name,
    description: schema.description,
    data: choicesOf(schema, config),
  };
  if (schema.type === 'array')
    return (
      <MultiSelect
        {...words}
        clearable
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={change}
      />
    );
  return (
    <Select
      {...words}
      clearable
      value={value === null || value === undefined ? null : String(value)}
      onChange={change}
    />
  );
}
