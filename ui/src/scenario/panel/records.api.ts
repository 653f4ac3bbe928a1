import { useQuery } from '@tanstack/react-query';
import { api } from '@/kernel/api';

/** The records of a small catalog (departments, roles) by title. */
export const useRecords = (catalogId: string) =>
  useQuery({
    queryKey: ['records', catalogId, 'choices'],
    queryFn: () =>
      api.get<{ id: string; title: string }[]>(`/catalogs/${encodeURIComponent(catalogId)}/records`, {
        limit: 200,
        sortField: 'title',
        sortType: 1,
      }),
    enabled: catalogId !== '',
  });
