import { useQuery } from '@tanstack/react-query';
import { queryClient } from '@/kernel';
import { api } from '@/kernel/api';
import { sentFilters } from '../record.api';
import type { ViewConditions } from './viewFilters';

/** A filter that is kept under a name. */
export type View = {
  id: string;
  /** Empty: the view stands in no row of views, but what it gives holds. */
  name: string;
  /** Its name among administrators and those who give access; absent for others. */
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

/** One view with its conditions. */
export const loadView = (catalogId: string, viewId: string) => api.get<View>(of(catalogId, viewId));

/** What is listed, and who may do what, depends on the views. */
const refresh = (catalogId: string) =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: key(catalogId) }),
    queryClient.invalidateQueries({ queryKey: ['records', catalogId, 'list'] }),
    queryClient.invalidateQueries({ queryKey: ['rights'] }),
  ]);

export type ViewDraft = { name: string; originName?: string; forRights?: boolean; personal?: boolean };

const conditions = ({ filters, kept }: ViewConditions): unknown[] => {
  const own = sentFilters(filters);
  return own === undefined ? kept : [...kept, own];
};

export async function createView(catalogId: string, view: ViewDraft, found: ViewConditions): Promise<View> {
  const made = await api.post<View>(of(catalogId), { ...view, filters: conditions(found) });
  await refresh(catalogId);
  return made;
}

export async function changeView(
  catalogId: string,
  viewId: string,
  view: Partial<ViewDraft>,
  found: ViewConditions,
): Promise<void> {
  await api.patch(of(catalogId, viewId), { ...view, filters: conditions(found) });
  await refresh(catalogId);
}

export async function deleteView(catalogId: string, viewId: string): Promise<void> {
  await api.delete(of(catalogId, viewId));
  await refresh(catalogId);
}

type Titled = { id: string; title: string };

/** Titles of records and people that conditions name by number. */
export const titlesQuery = (catalogId: string, ids: string[]) => ({
  // Names of people are looked up among everything that was asked about users.
  queryKey: catalogId === '$users' ? ['users', 'titles', ids] : ['records', catalogId, 'titles', ids],
  queryFn: () =>
    api.get<Titled[]>(`/catalogs/${encodeURIComponent(catalogId)}/records`, { id: ids, limit: ids.length }),
  staleTime: 60_000,
});
