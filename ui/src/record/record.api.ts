import { useQuery } from '@tanstack/react-query';
import type { RecordRef } from '@/catalog';
import { queryClient } from '@/kernel';
import { api, request } from '@/kernel/api';

export type UserLink = { id: string; title: string };
export type Values = Record<string, unknown>;

export type RecordItem = {
  id: string;
  catalogId: string;
  title: string;
  values: Values;
  version: number;
  created: string;
  createdBy: UserLink | null;
  updated: string;
  updatedBy: UserLink | null;
  privilegeCode?: string;
  fieldPrivilegeCodes?: Record<string, string>;
};

export type TrashItem = RecordItem & { deleted: string; deletedBy: UserLink | null };

/** What a list shows: a view, conditions by field beside it, a searched text, an order. */
export type ListQuery = {
  view?: string;
  filters?: Record<string, unknown>;
  q?: string;
  sort?: string;
  down?: boolean;
};

export type Block = { items: RecordItem[]; next: string | null; total: number; exact: boolean };

export const blockSize = 200;

const of = (catalogId: string, rest = '') => `/catalogs/${encodeURIComponent(catalogId)}/records${rest}`;
const one = (catalogId: string, recordId: string, rest = '') =>
  of(catalogId, `/${encodeURIComponent(recordId)}${rest}`);

/** Titles of linked records travel in the address for the chips, and not to the server. */
export function sentFilters(filters: Record<string, unknown> | undefined): unknown {
  const text = plainFilters(filters);
  return text === undefined ? undefined : JSON.parse(text);
}

function plainFilters(filters: Record<string, unknown> | undefined): string | undefined {
  if (!filters || Object.keys(filters).length === 0) return undefined;
  return JSON.stringify(filters, (key, value) => (key === 'recordTitle' ? undefined : value));
}

function listParams(list: ListQuery) {
  return {
    viewId: list.view,
    filters: plainFilters(list.filters),
    searchText: list.q || undefined,
    sortField: list.sort,
    sortType: list.sort ? (list.down ? -1 : 1) : undefined,
  };
}

function totalOf(header: string | null, seen: number): { total: number; exact: boolean } {
  if (header === null) return { total: seen, exact: false };
  return { total: Number.parseInt(header, 10), exact: !header.endsWith('+') };
}

export const blockKey = (catalogId: string, list: ListQuery, index: number) => [
  'records',
  catalogId,
  'list',
  list,
  index,
];

/** One block of a list: by the cursor of the block before it when that is known, else by its offset. */
export async function loadBlock(
  catalogId: string,
  list: ListQuery,
  index: number,
  signal?: AbortSignal,
): Promise<Block> {
  const before = queryClient.getQueryData<Block>(blockKey(catalogId, list, index - 1));
  const cursor = index === 0 ? '' : before?.next;
  const place = typeof cursor === 'string' ? { cursor } : { offset: index * blockSize };
  const { data, headers } = await request<RecordItem[]>('GET', of(catalogId), {
    query: { ...listParams(list), ...place, limit: blockSize },
    signal,
  });
  const total = totalOf(headers.get('x-total-count'), index * blockSize + data.length);
  return { items: data, next: headers.get('x-next-cursor'), ...total };
}

export const recordKey = (catalogId: string, recordId: string) => ['records', catalogId, 'one', recordId];

export const useRecord = (catalogId: string, recordId: string | undefined) =>
  useQuery({
    queryKey: recordKey(catalogId, recordId ?? ''),
    queryFn: () => api.get<RecordItem>(one(catalogId, recordId ?? '')),
    enabled: recordId !== undefined,
    // The row of the list is shown at once, the whole record follows.
    placeholderData: () => listedRecord(catalogId, recordId ?? ''),
  });

export const loadRecord = (catalogId: string, recordId: string) =>
  api.get<RecordItem>(one(catalogId, recordId));

function listedRecord(catalogId: string, recordId: string): RecordItem | undefined {
  for (const [, block] of queryClient.getQueriesData<Block>({ queryKey: ['records', catalogId, 'list'] })) {
    const found = block?.items.find((item) => item.id === recordId);
    if (found) return found;
  }
  return undefined;
}

/** Shows a change of a record at once, wherever it is listed or open. */
export function patchCached(
  catalogId: string,
  recordId: string,
  change: (item: RecordItem) => RecordItem,
): void {
  queryClient.setQueriesData<Block>({ queryKey: ['records', catalogId, 'list'] }, (block) => {
    if (!block?.items.some((item) => item.id === recordId)) return block;
    return { ...block, items: block.items.map((item) => (item.id === recordId ? change(item) : item)) };
  });
  queryClient.setQueryData<RecordItem>(recordKey(catalogId, recordId), (item) => item && change(item));
}

/** Everything of the catalog that is on the page is asked for again; the rest when it is needed. */
export const refreshRecords = (catalogId: string) =>
  queryClient.invalidateQueries({ queryKey: ['records', catalogId] });

export async function createRecord(catalogId: string, values: Values): Promise<RecordItem> {
  const made = await api.post<RecordItem>(of(catalogId), { values });
  void refreshRecords(catalogId);
  return made;
}

export type Updated = { id: string; version: number; changed: string[] };

/** Sends the changed fields; with `version` a lost update is refused (409). */
export const updateRecord = (catalogId: string, recordId: string, values: Values, version?: number) =>
  api.patch<Updated>(one(catalogId, recordId), version === undefined ? { values } : { values, version });

export async function deleteRecord(catalogId: string, recordId: string): Promise<void> {
  await api.delete(one(catalogId, recordId));
  void refreshRecords(catalogId);
}

export async function restoreRecord(catalogId: string, recordId: string): Promise<void> {
  await api.post(`/catalogs/${encodeURIComponent(catalogId)}/trash/${encodeURIComponent(recordId)}/restore`);
  void refreshRecords(catalogId);
}

export type TrashPage = { items: TrashItem[]; total: number };

export const trashSize = 100;

export const useTrash = (catalogId: string, page: number) =>
  useQuery({
    queryKey: ['records', catalogId, 'trash', page],
    queryFn: async (): Promise<TrashPage> => {
      const path = `/catalogs/${encodeURIComponent(catalogId)}/trash`;
      const query = { limit: trashSize, offset: page * trashSize };
      const { data, headers } = await request<TrashItem[]>('GET', path, { query });
      return { items: data, total: totalOf(headers.get('x-total-count'), data.length).total };
    },
    placeholderData: (old) => old,
  });

export type Relation = {
  id: string;
  title: string;
  icon: string;
  fieldId: string;
  fieldName: string;
  privilegeCode: string;
  /** Whether records may be made there, be it only such as a rights view allows. */
  canCreate?: boolean;
  records: { id: string; title: string; created: string }[];
  recordsTotal: number;
};

/** Records of other catalogs that point here, by catalog and field. */
export const useRelations = (catalogId: string, recordId: string) =>
  useQuery({
    queryKey: ['records', catalogId, 'relations', recordId],
    queryFn: () => api.get<Relation[]>(one(catalogId, recordId, '/relations'), { limit: 20 }),
  });

export type { RecordRef };
