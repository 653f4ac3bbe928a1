import { useQueries } from '@tanstack/react-query';
import { api } from '@/kernel/api';

type Titled = { id: string; title: string };

const titles = (catalogId: string) =>
  api.get<Titled[]>(`/catalogs/${encodeURIComponent(catalogId)}/records`, {
    limit: 200,
    sortField: 'title',
    sortType: 1,
  });

/** The records of some small catalogs (departments, roles) by title, a list for each catalog. */
export const useRecordsOf = (catalogIds: string[]): (Titled[] | undefined)[] =>
  useQueries({
    queries: catalogIds.map((id) => ({
      queryKey: ['records', id, 'choices'],
      queryFn: () => titles(id),
    })),
  }).map((query) => query.data);
