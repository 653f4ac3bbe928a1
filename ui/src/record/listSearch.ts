import { type CardTab, cardTabs } from './card/cardProps';
import type { ListQuery } from './record.api';

/** What the address of a list says: its conditions, order, and how the open card is shown. */
export type ListSearch = ListQuery & { tab?: CardTab; full?: boolean };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an address that may have been written by hand; what makes no sense is left out. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const { view, filters, q, sort, down, tab, full } = search;
  return {
    view: typeof view === 'string' || typeof view === 'number' ? String(view) : undefined,
    filters: isObject(filters) && Object.keys(filters).length > 0 ? filters : undefined,
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
    sort: typeof sort === 'string' || typeof sort === 'number' ? String(sort) : undefined,
    down: down === true ? true : undefined,
    tab: cardTabs.find((one) => one === tab && one !== 'fields'),
    full: full === true ? true : undefined,
  };
}

/** Which page of the trash is shown; the first one is not written. */
export type TrashSearch = { page?: number };

export function readTrashSearch(search: Record<string, unknown>): TrashSearch {
  const page = Number(search.page);
  return { page: Number.isInteger(page) && page > 1 ? page : undefined };
}
