import { type Catalog, type Field, sendable, textOf } from '@/catalog';
import { confirm, isStatus, t, toast, toastError } from '@/kernel';
import { loadRecord, patchCached, type RecordItem, refreshRecords, updateRecord } from './record.api';

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const withValue = (fieldId: string, value: unknown) => (item: RecordItem) => ({
  ...item,
  values: { ...item.values, [fieldId]: value },
});

/** Somebody else changed the record: their other fields do not matter; the same field is asked about. */
async function settle(catalog: Catalog, recordId: string, field: Field, before: unknown, value: unknown) {
  const theirs = await loadRecord(catalog.id, recordId);
  const now = theirs.values[field.id];
  const mine =
    sameValue(now, before) ||
    sameValue(now, value) ||
    (await confirm({
      title: t('record:conflict.title'),
      text: t('record:conflict.cell', {
        field: field.name,
        theirs: textOf(now, field) || '—',
        mine: textOf(value, field) || '—',
      }),
      yes: t('record:conflict.takeMine'),
    }));
  if (mine)
    await updateRecord(catalog.id, recordId, sendable({ [field.id]: value }, [field]), theirs.version);
}

async function send(catalog: Catalog, record: RecordItem, field: Field, value: unknown): Promise<void> {
  const before = record.values[field.id];
  try {
    const values = sendable({ [field.id]: value }, [field]);
    const { version } = await updateRecord(catalog.id, record.id, values, record.version);
    patchCached(catalog.id, record.id, (item) => ({ ...item, version }));
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
    await settle(catalog, record.id, field, before, value);
  }
}

/** Saves one cell at once: it shows the new value before the server answers, and goes back if it refuses. */
export async function saveCell(
  catalog: Catalog,
  record: RecordItem,
  field: Field,
  value: unknown,
): Promise<void> {
  const before = record.values[field.id];
  if (sameValue(before, value)) return;
  patchCached(catalog.id, record.id, withValue(field.id, value));
  try {
    await send(catalog, record, field, value);
    toast(t('record:saved.cell', { field: field.name }), async () => {
      patchCached(catalog.id, record.id, withValue(field.id, before));
      await updateRecord(catalog.id, record.id, sendable({ [field.id]: before ?? null }, [field]));
      await refreshRecords(catalog.id);
    });
  } catch (error) {
    patchCached(catalog.id, record.id, withValue(field.id, before));
    toastError(error);
  }
  await refreshRecords(catalog.id);
}
