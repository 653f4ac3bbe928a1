import { type Field, holdsValue } from '@/catalog';
import { member } from '../model/condition';
import type { FoundRecord } from '../model/foundRecords';
import type { Variable } from '../model/variables';
import type { Completion } from '../scenario.api';
import type { Owner } from './scope';

/** Something that a person can put into an expression by its name. */
export type Insertable = { group: 'fields' | 'event' | 'variables'; label: string; source: string };

/** How the one value of a field is taken, by what its type is in scripts. */
const ends: [RegExp, string][] = [
  [/^Contact\[\]$/, '[0]?.contact'],
  [/^Person\[\]$/, '[0]?.id'],
  [/^Link\[\]$/, '[0]?.recordId'],
  [/^\(.*\)\[\]$/, '[0]'],
];

const endOf = (type: string): string => ends.find(([pattern]) => pattern.test(type))?.[1] ?? '';

/** Inputs of a trigger that say something to people by themselves. */
const plainInputs = new Set(['recordId', 'body', 'query', 'headers', 'url', 'method']);

/** What is in scope, in the words of the company: fields of the record, what came with the event, remembered results. */
export function insertables(scope: Variable[], owner: Owner): Insertable[] {
  const found: Insertable[] = [];
  for (const { label, type, detail = '', info = '', step } of scope) {
    if (type === 'property' && /^values[.[]/.test(label)) {
      const source = owner + label.slice('values'.length) + endOf(detail);
      found.push({ group: 'fields', label: info || label, source });
    } else if (type === 'variable' && plainInputs.has(label)) {
      found.push({ group: 'event', label: info || label, source: label });
    } else if (type === 'variable' && info === '' && detail === '') {
      found.push({ group: 'variables', label: step ? `${label} · ${step}` : label, source: label });
    }
  }
  return found;
}

/** The server lists the fields once, under `values`; the record of the process and the other values of the event have them, too. */
export function withRecord(known: Completion[]): Completion[] {
  const fields = known.filter(({ label, type }) => type === 'property' && /^values[.[]/.test(label));
  const others = ['allValues', 'prevValues'].filter((name) => known.some(({ label }) => label === name));
  return [
    ...known,
    ...['record.values', ...others].flatMap((owner) =>
      fields.map((field) => ({ ...field, label: owner + field.label.slice('values'.length) })),
    ),
  ];
}

/** The same by the type of the field. */
const endsOfTypes: Record<string, string> = {
  contact: '[0]?.contact',
  user: '[0]?.id',
  object: '[0]?.recordId',
  dropdown: '[0]',
  checkboxes: '[0]',
};

/** The fields of a record that a step has found, by their names. */
export const fieldsOfFound = (
  { values }: FoundRecord,
  fields: Field[],
): { label: string; source: string }[] =>
  fields
    .filter((field) => holdsValue(field))
    .map((field) => ({
      label: field.name,
      source: member(values, field.id) + (endsOfTypes[field.type] ?? ''),
    }));
