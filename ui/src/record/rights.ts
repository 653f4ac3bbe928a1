import { type Catalog, type Field, lookOf, may } from '@/catalog';
import type { RecordItem } from './record.api';

/** Whether the field is hidden on this very record: then the record came without it. */
export const hiddenOn = (field: Field, record?: RecordItem): boolean =>
  record?.privilegeCode !== undefined && !(field.id in record.values);

/** Whether this person may change this field of this record (without a record: of a new one). */
export function mayEdit(catalog: Catalog, field: Field, record?: RecordItem): boolean {
  if (field.apiOnly || field.hidden || !lookOf(field).Editor) return false;
  if (!record)
    return creatable(catalog) && (catalog.createFieldPrivilegeCodes?.[field.id] ?? 'edit') === 'edit';
  if (hiddenOn(field, record)) return false;
  // What is not named goes with the privilege; a rule that lets look may still let write single fields.
  const { privilegeCode, fieldPrivilegeCodes } = record.privilegeCode === undefined ? catalog : record;
  return (fieldPrivilegeCodes?.[field.id] ?? (may(privilegeCode, 'edit') ? 'edit' : 'view')) === 'edit';
}

export const mayDelete = (catalog: Catalog, record: RecordItem): boolean =>
  may(record.privilegeCode ?? catalog.privilegeCode, 'delete');

/** What the product itself keeps: its rows are looked at, and never made by hand. */
const kept = ['$processes', '$catalogs', '$sections'];

/** A rights view may let make records where the catalog as a whole does not. */
const creatable = (catalog: Catalog): boolean => catalog.canCreate ?? may(catalog.privilegeCode, 'create');

export const mayCreate = (catalog: Catalog): boolean => creatable(catalog) && !kept.includes(catalog.id);
