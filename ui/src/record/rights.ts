import { type Catalog, type Field, lookOf, may } from '@/catalog';
import type { RecordItem } from './record.api';

/** Whether this person may change this field of this record (without a record: of a new one). */
export function mayEdit(catalog: Catalog, field: Field, record?: RecordItem): boolean {
  if (field.apiOnly || field.hidden || !lookOf(field).Editor) return false;
  if (!may(record?.privilegeCode ?? catalog.privilegeCode, record ? 'edit' : 'create')) return false;
  const own = record?.fieldPrivilegeCodes?.[field.id] ?? catalog.fieldPrivilegeCodes?.[field.id];
  return own === undefined || own === 'edit';
}

export const mayDelete = (catalog: Catalog, record: RecordItem): boolean =>
  may(record.privilegeCode ?? catalog.privilegeCode, 'delete');

/** What the product itself keeps: its rows are looked at, and never made by hand. */
const kept = ['$processes', '$catalogs', '$sections'];

export const mayCreate = (catalog: Catalog): boolean =>
  may(catalog.privilegeCode, 'create') && !kept.includes(catalog.id);
