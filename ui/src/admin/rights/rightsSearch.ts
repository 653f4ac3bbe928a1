import type { ObjectRef } from '../rights.api';

/** Whose access is shown: `?section=`, or `?catalog=` with `&view=` or `&record=`. */
export type RightsSearch = { section?: string; catalog?: string; view?: string; record?: string };

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export function readRightsSearch(search: Record<string, unknown>): RightsSearch {
  const catalog = text(search.catalog);
  if (catalog === undefined) return { section: text(search.section) };
  const view = text(search.view);
  return { catalog, view, record: view === undefined ? text(search.record) : undefined };
}

export const objectOf = ({ section, catalog, view, record }: RightsSearch): ObjectRef =>
  catalog === undefined ? { sectionId: section } : { catalogId: catalog, viewId: view, recordId: record };

export const searchOf = ({ sectionId, catalogId, viewId, recordId }: ObjectRef): RightsSearch => ({
  section: sectionId,
  catalog: catalogId,
  view: viewId,
  record: recordId,
});
