import { Button, Checkbox, Drawer, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { MousePointerClick, Trash2 } from 'lucide-react';
import { Empty, useTexts, useWide } from '@/kernel';
import { type FieldTypeInfo, restoreField, useTrashedFields } from '../catalog.api';
import { holdsValue } from '../field/registry';
import { TrashedLine } from '../tree/TrashedStructure';
import { columnsFrom } from './columnsFrom';
import classes from './Designer.module.css';
import { infoOf } from './infoOf';
import { isForPeople, SettingEditor } from './SettingEditor';
import type { Design, Piece } from './useDesign';

type Props = { types: FieldTypeInfo[]; design: Design; catalogId: string };

/**
 * Settings of the chosen field: what every field has, then what its type has (drawn from the type's schema).
 * Where there is no room for a column they slide over the card.
 */
export function Properties({ types, design, catalogId }: Props) {
  const t = useTexts();
  const piece = design.chosen;
  const wide = useWide(columnsFrom);
  const form = piece && (
    <Form key={piece.key} piece={piece} info={infoOf(piece, types)} design={design} catalogId={catalogId} />
  );
  const title = t('catalog:designer.properties');
  if (!wide)
    return (
      <Drawer
        opened={piece !== undefined}
        onClose={() => design.select(null)}
        position="bottom"
        size="80%"
        title={title}
        closeButtonProps={{ 'aria-label': t('kernel:close') }}
      >
        {form}
      </Drawer>
    );
  return (
    <section className={classes.properties} aria-label={title}>
      {form ?? (
        <>
          <Empty
            compact
            icon={MousePointerClick}
            title={t('catalog:designer.choose')}
            help={t('catalog:designer.chooseHelp')}
          />
          <TrashedFields catalogId={catalogId} />
        </>
      )}
    </section>
  );
}

/** Fields that were removed, with the values they had; shown while nothing is chosen. */
function TrashedFields({ catalogId }: { catalogId: string }) {
  const t = useTexts();
  const fields = useTrashedFields(catalogId).data ?? [];
  if (fields.length === 0) return null;
  return (
    <div className={classes.trashed}>
      <h3>{t('catalog:trash.fields')}</h3>
      <ul>
        {fields.map((field) => (
          <TrashedLine key={field.id} kind="" item={field} restore={(id) => restoreField(catalogId, id)} />
        ))}
      </ul>
    </div>
  );
}

type FormProps = { piece: Piece; info: FieldTypeInfo | undefined; design: Design; catalogId: string };

function Form({ piece, info, design, catalogId }: FormProps) {
  const t = useTexts();
  const change = (part: Partial<Piece>) => design.change(piece.key, part);
  const settings = Object.entries(info?.settings?.properties ?? {}).filter(([, schema]) =>
    isForPeople(schema),
  );
  const group = piece.type === 'group';
  const fault = design.faultOf(piece);
  const words = fault && t(`catalog:designer.fault.${fault}`);
  return (
    <Stack gap="sm">
      <div>
        <div className={classes.kind}>{info?.name ?? piece.type}</div>
        {info?.help && <div className={classes.help}>{info.help}</div>}
      </div>
      <TextInput
        label={t('catalog:designer.name')}
        value={piece.name}
        required
        withAsterisk={false}
        error={fault === 'name' && words}
        autoFocus={piece.id === undefined}
        onFocus={(event) => piece.id === undefined && event.currentTarget.select()}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {!group && (
        <Textarea
          label={t('catalog:designer.hint')}
          description={t('catalog:designer.hintHelp')}
          autosize
          minRows={1}
          maxRows={5}
          value={piece.hint}
          onChange={(event) => change({ hint: event.currentTarget.value })}
        />
      )}
      {settings.map(([name, schema]) => (
        <SettingEditor
          key={name}
          name={name}
          schema={schema}
          config={piece.config}
          catalogId={catalogId}
          fault={name === fault ? words : undefined}
          change={(value) => change({ config: { ...piece.config, [name]: value } })}
        />
      ))}
      <DefaultOption piece={piece} change={change} />
      {holdsValue(piece) && <Flags piece={piece} change={change} />}
      {!piece.isSystem && (
        <div>
          <Button
            variant="subtle"
            color="red"
            leftSection={<Trash2 size={15} />}
            onClick={() => design.remove(piece.key)}
          >
            {t('catalog:designer.remove')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** Which option a new record begins with; only of those that were saved, since new ones have no id yet. */
function DefaultOption({ piece, change }: { piece: Piece; change: (part: Partial<Piece>) => void }) {
  const t = useTexts();
  const { items, defaultEmptyValue, multiselect } = piece.config;
  const saved = (items ?? []).filter((item) => item.id && item.name);
  if (saved.length === 0) return null;
  const chosen = Array.isArray(defaultEmptyValue) ? defaultEmptyValue.map(String) : [];
  const set = (ids: string[]) => change({ config: { ...piece.config, defaultEmptyValue: ids } });
  const shared = {
    label: t('catalog:designer.default'),
    placeholder: t('catalog:designer.noDefault'),
    data: saved.map((item) => ({ value: item.id, label: item.name })),
    clearable: true,
  };
  if (multiselect || piece.type === 'checkboxes')
    return <MultiSelect {...shared} value={chosen} onChange={set} />;
  return <Select {...shared} value={chosen[0] ?? null} onChange={(id) => set(id ? [id] : [])} />;
}

function Flags({ piece, change }: { piece: Piece; change: (part: Partial<Piece>) => void }) {
  const t = useTexts();
  return (
    <Stack gap="xs">
      {(['required', 'apiOnly', 'hidden'] as const).map((flag) => (
        <Checkbox
          key={flag}
          label={t(`catalog:designer.${flag}`)}
          description={t(`catalog:designer.${flag}Help`)}
          checked={piece[flag]}
          onChange={(event) => change({ [flag]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}
