import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/kernel';
import { api } from '@/kernel/api';
import { sentFilters } from '../record.api';

/** A filter that is kept under a name. */
export type View = {
  id: string;
  name: string;
  /** Its name among administrators; absent for others. */
  originName?: string;
  forRights: boolean;
  personal: boolean;
  privilegeCode: string;
  /** Why it finds nothing any more. */
  problem?: string;
  /** Conditions, all of which must hold; absent in lists. */
  filters?: unknown[];
};

const of = (catalogId: string, viewId?: string) =>
  `/catalogs/${encodeURIComponent(catalogId)}/views${viewId === undefined ? '' : `/${encodeURIComponent(viewId)}`}`;

const key = (catalogId: string) => ['views', catalogId];

export const useViews = (catalogId: string) =>
  useQuery({ queryKey: key(catalogId), queryFn: () => api.get<View[]>(of(catalogId)) });

const refresh = (catalogId: string) => queryClient.invalidateQueries({ queryKey: key(catalogId) });

type Filters = Record<string, unknown> | undefined;

/** What the view and the conditions above the table say together. */
async function together(catalogId: string, viewId: string | undefined, filters: Filters): Promise<unknown[]> {
  const kept = viewId === undefined ? [] : ((await api.get<View>(of(catalogId, viewId))).filters ?? []);
  const own = sentFilters(filters);
  return own === undefined ? kept : [...kept, own];
}

/** Keeps what is found now, the conditions of the chosen view included. */
export async function saveView(
  catalogId: string,
  view: { name: string; personal: boolean },
  chosen: string | undefined,
  filters: Filters,
): Promise<View> {
  const sent = { ...view, filters: await together(catalogId, chosen, filters) };
  const made = await api.post<View>(of(catalogId), sent);
  await refresh(catalogId);
  return made;
}

/** Adds the conditions above the table to those of the view. */
export async function narrowView(catalogId: string, viewId: string, filters: Filters): Promise<void> {
  await api.patch(of(catalogId, viewId), { filters: await together(catalogId, viewId, filters) });
  await Promise.all([
    refresh(catalogId),
    queryClient.invalidateQueries({ queryKey: ['records', catalogId, 'list'] }),
  ]);
}

export async function renameView(catalogId: string, viewId: string, name: string): Promise<void> {
  await api.patch(of(catalogId, viewId), { name });
  await refresh(catalogId);
}

export async function deleteView(catalogId: string, viewId: string): Promise<void> {
  await api.delete(of(catalogId, viewId));
  await refresh(catalogId);
}
