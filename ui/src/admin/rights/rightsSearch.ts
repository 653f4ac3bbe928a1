import type { ObjectRef } from '../rights.api';

/** Whose access is shown: `?section=`, or `?catalog=` with `&view=` or `&record=`. */
export type RightsSearch = {
  section?: string;
  catalog?: string;
  view?: string;
  record?: string;
  /** The part of the page that tells why, and about whom. */
  tab?: 'why';
  employee?: string;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export function readRightsSearch(search: Record<string, unknown>): RightsSearch {
  const catalog = text(search.catalog);
  const tab = search.tab === 'why' ? 'why' : undefined;
  const why = { tab, employee: tab && text(search.employee) } as const;
  if (catalog === undefined) return { section: text(search.section), ...why };
  const view = text(search.view);
  return { catalog, view, record: view === undefined ? text(search.record) : undefined, ...why };
}

export const objectOf = ({ section, catalog, view, record }: RightsSearch): ObjectRef =>
  catalog === undefined ? { sectionId: section } : { catalogId: catalog, viewId: view, recordId: record };

export const searchOf = ({ sectionId, catalogId, viewId, recordId }: ObjectRef): RightsSearch => ({
  section: sectionId,
  catalog: catalogId,
  view: viewId,
  record: recordId,
});
