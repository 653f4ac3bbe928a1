import type { Field } from '../catalog.api';
import { fallback } from './fallback';
import { type FieldLook, isUnset } from './look';

const found = import.meta.glob<FieldLook>('./types/*.tsx', { eager: true, import: 'default' });

const looks: Record<string, FieldLook> = Object.fromEntries(
  Object.entries(found).map(([path, look]) => [path.replace(/^.*\/(\w+)\.tsx$/, '$1'), look]),
);

/** How this field looks; types without a file of their own get the default. */
export const lookOf = (field: Pick<Field, 'type'>): FieldLook => looks[field.type] ?? fallback;

export const textOf = (value: unknown, field: Field): string =>
  isUnset(value) ? '' : lookOf(field).text(value, field);

export const isEmptyValue = (value: unknown, field: Field): boolean =>
  isUnset(value) || lookOf(field).empty?.(value) === true;

/** The values in the form that the server takes. */
export function sendable(values: Record<string, unknown>, fields: Field[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const field = fields.find((one) => one.id === id);
      const send = field && lookOf(field).send;
      return [id, send ? send(value, field) : value];
    }),
  );
}

export const isGroup = (field: Pick<Field, 'type'>): boolean => field.type === 'group';

export const isButton = (field: Pick<Field, 'type'>): boolean => field.type === 'button';

/** Headings and buttons stand in the card and hold nothing. */
export const holdsValue = (field: Pick<Field, 'type'>): boolean => !isGroup(field) && !isButton(field);

/** Fields that hold a value and that people see. */
export const visibleFields = (fields: Field[]): Field[] =>
  fields.filter((field) => holdsValue(field) && !field.hidden);
