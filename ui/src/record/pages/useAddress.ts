import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ListSearch } from '../listSearch';
import type { ListQuery } from '../record.api';
import { listRoute } from './routes';

/** The address is the state of the list: it is read and written here alone. */
export function useAddress(catalogId: string) {
  const search = listRoute.useSearch();
  const { recordId } = useParams({ strict: false }) as { recordId?: string };
  const navigate = useNavigate();
  const list = useMemo<ListQuery>(
    () => ({
      view: search.view,
      filters: search.filters,
      q: search.q,
      sort: search.sort,
      down: search.down,
    }),
    [search.view, search.filters, search.q, search.sort, search.down],
  );
  const change = useCallback(
    (part: Partial<ListSearch>, replace = true) =>
      void navigate({ to: '.', search: ((old: ListSearch) => ({ ...old, ...part })) as never, replace }),
    [navigate],
  );
  const open = useCallback(
    (id: string, replace = false) =>
      void navigate({
        to: '/catalogs/$catalogId/records/$recordId',
        params: { catalogId, recordId: id },
        search: true as never,
        replace,
      }),
    [navigate, catalogId],
  );
  const close = useCallback(
    () =>
      void navigate({
        to: '/catalogs/$catalogId',
        params: { catalogId },
        search: ((old: ListSearch) => ({ ...old, full: undefined, tab: undefined })) as never,
      }),
    [navigate, catalogId],
  );
  return { search, list, recordId, change, open, close };
}

export type Address = ReturnType<typeof useAddress>;
