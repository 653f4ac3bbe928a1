import { useQueries } from '@tanstack/react-query';
import type { Catalog } from '@/catalog';
import { titlesQuery } from './view.api';
import type { Filters } from './viewFilters';

type Link = { catalogId: string; recordId: string; recordTitle?: string };

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'recordId' in value && 'catalogId' in value;

/** The records and people whose names are missing, by their catalogs. */
export function unnamed(filters: Filters, catalog: Pick<Catalog, 'fields'>): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, record: string) => {
    if (/^\d+$/.test(record)) found.set(id, (found.get(id) ?? new Set()).add(record));
  };
  for (const [id, value] of Object.entries(filters)) {
    const type = catalog.fields.find((field) => field.id === id)?.type;
    for (const one of Array.isArray(value) ? value : []) {
      if (isLink(one) && !one.recordTitle) add(one.catalogId, one.recordId);
      else if (type === 'user' && typeof one === 'string') add('$users', one);
    }
  }
  return new Map([...found].map(([id, records]) => [id, [...records].sort()]));
}

/** The same conditions with titles of linked records, once they are there. */
export function useNamedFilters(filters: Filters, catalog: Catalog): Filters {
  const missing = [...unnamed(filters, catalog)];
  const asked = useQueries({ queries: missing.map(([id, records]) => titlesQuery(id, records)) });
  const titles = new Map(
    missing.flatMap(([id], at) =>
      (asked[at]?.data ?? []).map((one): [string, string] => [`${id}.${one.id}`, one.title]),
    ),
  );
  const named = (one: unknown) => {
    if (!isLink(one)) return one;
    const title = titles.get(`${one.catalogId}.${one.recordId}`);
    return title ? { ...one, recordTitle: title } : one;
  };
  return Object.fromEntries(
    Object.entries(filters).map(([id, value]) => [id, Array.isArray(value) ? value.map(named) : value]),
  );
}
