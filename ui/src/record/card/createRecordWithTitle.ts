import { loadCatalog, type RecordRef, visibleFields } from '@/catalog';
import { openNewRecord } from './overlay';

/** An empty card whose first text field already has the words that were searched for. */
export async function createRecordWithTitle(
  catalogId: string,
  title: string,
): Promise<RecordRef | undefined> {
  const catalog = await loadCatalog(catalogId);
  const first = visibleFields(catalog.fields).find((field) => field.type === 'text');
  const made = await openNewRecord(catalogId, first && title !== '' ? { [first.id]: title } : {});
  if (!made) return undefined;
  return {
    catalogId,
    catalogTitle: catalog.name,
    catalogIcon: catalog.icon,
    recordId: made.id,
    recordTitle: made.title,
  };
}
