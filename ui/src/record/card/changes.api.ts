import { useQuery } from '@tanstack/react-query';
import { useMeQuery } from '@/access';
import { isSystem } from '@/catalog';
import { api } from '@/kernel/api';
import type { Values } from '../record.api';

/** Which fields of a catalog's card scenarios watch; `any`: one of them watches all. */
export type Watched = { any: boolean; fields: string[] };

/** What scenarios say of a card that is being edited. */
export type Told = {
  message: string | null;
  refused: boolean;
  errors: { field: string; message: string }[];
  values: Values;
};

const of = (catalogId: string) => `/catalogs/${encodeURIComponent(catalogId)}/changes`;

/**
 * Asked with each card that opens: scenarios are published at any time. Whoever looks with somebody else’s eyes changes nothing, and
 * starts nothing.
 */
export function useWatched(catalogId: string) {
  const viewing = useMeQuery().data?.viewedBy != null;
  return useQuery({
    queryKey: ['changes', catalogId],
    queryFn: () => api.get<Watched>(of(catalogId)),
    enabled: !viewing && (!isSystem(catalogId) || catalogId === '$users'),
    staleTime: 0,
  });
}

/** Tells of what was touched; `fields` is empty when a new card was opened. */
export const tellChange = (
  catalogId: string,
  recordId: string | undefined,
  fields: string[],
  values: Values,
): Promise<Told> => api.post<Told>(of(catalogId), { recordId: recordId ?? null, fields, values });
