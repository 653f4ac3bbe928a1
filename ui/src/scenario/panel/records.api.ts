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

type Link = { catalogId: string; recordId: string; recordTitle?: string };

const isLinks = (value: unknown): value is Link[] =>
  Array.isArray(value) && value.every((one) => typeof (one as Link | null)?.recordId === 'string');

/** Links of a diagram know no titles: they are asked for, so that people see names. Null for what are no links. */
export function useTitled(value: unknown): Link[] | null {
  const links = isLinks(value) ? value : [];
  const found = useQueries({
    queries: links.map(({ catalogId, recordId, recordTitle }) => ({
      queryKey: ['records', catalogId, 'title', recordId],
      queryFn: () =>
        api
          .get<Titled>(`/catalogs/${encodeURIComponent(catalogId)}/records/${encodeURIComponent(recordId)}`)
          .then((record) => record.title),
      enabled: !recordTitle,
      retry: false,
    })),
  });
  if (!isLinks(value)) return null;
  return links.map((link, at) => ({
    ...link,
    recordTitle: link.recordTitle ?? found[at]?.data ?? link.recordId,
  }));
}
