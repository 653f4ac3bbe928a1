import { Button, SegmentedControl } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Catalog, type Field, FieldBox, holdsValue, isButton, isGroup, lookOf } from '@/catalog';
import { useStored, useTexts } from '@/kernel';
import type { RecordItem } from '../record.api';
import { hiddenOn, mayEdit } from '../rights';
import classes from './Card.module.css';
import type { Draft } from './useDraft';
import type { Scenarios } from './useScenarios';

type Group = { id: string; name: string; fields: Field[] };

/** A tab of the card: begun by a heading that says so; what stands before the first one is the main page. */
type Sheet = { id: string; name: string; groups: Group[] };

export function sheetsOf(fields: Field[]): Sheet[] {
  const sheets: { id: string; name: string; fields: Field[] }[] = [{ id: '', name: '', fields: [] }];
  for (const field of fields) {
    if (isGroup(field) && field.config.tab === true)
      sheets.push({ id: field.id, name: field.name, fields: [] });
    else sheets.at(-1)?.fields.push(field);
  }
  return sheets
    .map((sheet) => ({ id: sheet.id, name: sheet.name, groups: groupsOf(sheet.fields) }))
    .filter((sheet) => sheet.groups.length > 0);
}

/** Fields under their headings; what stands before the first heading has none. */
export function groupsOf(fields: Field[]): Group[] {
  const groups: Group[] = [{ id: '', name: '', fields: [] }];
  for (const field of fields) {
    if (field.hidden) continue;
    if (isGroup(field)) groups.push({ id: field.id, name: field.name, fields: [] });
    else groups.at(-1)?.fields.push(field);
  }
  return groups.filter((group) => group.fields.length > 0);
}

const wide = (field: Field) =>
  lookOf(field).full === true ||
  field.config.type === 'multiline' ||
  (field.type === 'object' && field.config.multiselect === true);

type Props = {
  catalog: Catalog;
  record: RecordItem | undefined;
  draft: Draft;
  scenarios: Scenarios;
};

/** The first sheet with a fault comes to the front. */
function useSheet(sheets: Sheet[], faults: Record<string, string>) {
  const [chosen, choose] = useState('');
  const fault = Object.keys(faults)[0];
  const faulty = sheets.find((sheet) =>
    sheet.groups.some((group) => group.fields.some((field) => field.id === fault)),
  );
  const faultyId = faulty?.id;
  useEffect(() => {
    if (faultyId !== undefined) choose(faultyId);
  }, [faultyId]);
  return [sheets.find((sheet) => sheet.id === chosen) ?? sheets[0], choose] as const;
}

export function CardForm({ catalog, record, draft, scenarios }: Props) {
  const t = useTexts();
  const sheets = sheetsOf(catalog.fields.filter((field) => !holdsValue(field) || !hiddenOn(field, record)));
  const [sheet, choose] = useSheet(sheets, draft.faults);
  return (
    <div className={classes.form} aria-busy={scenarios.busy || undefined}>
      {draft.refusal !== null && (
        <p className={classes.refusal} role="alert">
          {draft.refusal}
        </p>
      )}
      {sheets.length > 1 && (
        <SegmentedControl
          mb="md"
          aria-label={catalog.name}
          value={sheet?.id ?? ''}
          onChange={choose}
          data={sheets.map(({ id, name }) => ({ value: id, label: name || t('record:card.main') }))}
        />
      )}
      {sheet?.groups.map((group) => (
        <GroupBox
          key={group.id}
          group={group}
          catalog={catalog}
          record={record}
          draft={draft}
          scenarios={scenarios}
        />
      ))}
    </div>
  );
}

function GroupBox({ group, ...props }: Props & { group: Group }) {
  const { catalog } = props;
  const [folded, setFolded] = useStored(`group.${catalog.id}.${group.id}`, false);
  return (
    <section className={classes.group}>
      {group.name !== '' && (
        <h3 className={classes.groupHead}>
          <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
            {group.name}
            <ChevronDown size={15} data-folded={folded || undefined} aria-hidden />
          </button>
        </h3>
      )}
      {!folded && (
        <div className={classes.fields}>
          {group.fields.map((field) => (
            <div key={field.id} className={classes.field} data-wide={wide(field) || undefined}>
              {isButton(field) ? (
                <PressBox field={field} {...props} />
              ) : (
                <ValueBox field={field} {...props} />
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

function ValueBox({ field, catalog, record, draft, scenarios }: Props & { field: Field }) {
  const change = (value: unknown) => {
    draft.set(field.id, value);
    scenarios.touch(field.id);
  };
  return (
    <FieldBox
      field={field}
      catalogId={catalog.id}
      value={draft.value(field.id)}
      onChange={mayEdit(catalog, field, record) ? change : undefined}
      onInvalid={(message) => draft.invalid(field.id, message)}
      invalid={draft.faults[field.id]}
      changed={record !== undefined && field.id in draft.changes}
    />
  );
}

/** A button of the card: it can be pressed once a scenario watches it. */
function PressBox({ field, scenarios }: Props & { field: Field }) {
  const t = useTexts();
  const active = scenarios.active(field.id);
  return (
    <Button
      variant="default"
      className={`${classes.press} a-no-print`}
      data-field={field.id}
      disabled={!active}
      loading={scenarios.busy}
      title={active ? field.hint || undefined : t('record:card.buttonIdle')}
      onClick={() => void scenarios.press(field.id)}
    >
      {field.name}
    </Button>
  );
}
