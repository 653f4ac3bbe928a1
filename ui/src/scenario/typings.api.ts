import { useQuery } from '@tanstack/react-query';
import { queryClient, spoken } from '@/kernel';
import { api } from '@/kernel/api';
import { type Completion, useTriggers } from './scenario.api';

/** What scripts find in scope: declarations in TypeScript, and what the editor offers. */
type Typings = { revision: string; dts: string; completions: Completion[] };

/** A trigger that the server does not know, as a file may hold one, is not asked for. */
export function useTypings(wanted: string | undefined, catalog: string | undefined) {
  const triggers = useTriggers();
  const trigger = triggers.data?.some(({ kind }) => kind === wanted) ? wanted : undefined;
  return useQuery({
    queryKey: ['typings', trigger, catalog, spoken()],
    queryFn: () => api.get<Typings>('/scenarios/typings', { trigger, catalog }),
    enabled: wanted === undefined || triggers.isFetched,
  });
}

const minute = 60_000;

/** The types of the fields of a catalog that a script names. */
export const loadCatalogTypings = (catalog: string): Promise<string> =>
  queryClient
    .fetchQuery({
      queryKey: ['typings', 'catalog', catalog],
      queryFn: () => api.get<{ dts: string }>(`/typings/${encodeURIComponent(catalog)}`),
      staleTime: minute,
    })
    .then(({ dts }) => dts);
