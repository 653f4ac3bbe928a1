import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryClient } from '@/kernel';
import { api } from '@/kernel/api';
import type { UserLink } from './record.api';

export type HistoryItem = {
  id: string;
  actionType: 'CREATE' | 'UPDATE' | 'REMOVED' | 'COMMENT' | 'RESTORED';
  payload: Record<string, { oldValue: unknown; newValue: unknown }> & { message?: string };
  date: string;
  user: UserLink | null;
  cause?: { processId?: string | null; element?: string | null; user?: UserLink | null } | null;
};

const pageSize = 50;

/** What happened to a record, newest first, page by page. */
export const useHistory = (catalogId: string, recordId: string) =>
  useInfiniteQuery({
    queryKey: ['records', catalogId, 'history', recordId],
    queryFn: ({ pageParam }) =>
      api.get<HistoryItem[]>('/histories', {
        catalogId,
        recordId,
        limit: pageSize,
        from: pageParam || undefined,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
  });

export async function comment(catalogId: string, recordId: string, message: string): Promise<void> {
  await api.post('/histories', { catalogId, recordId, type: 'COMMENT', payload: { message } });
  await queryClient.invalidateQueries({ queryKey: ['records', catalogId, 'history', recordId] });
}

export type ProcessLine = {
  id: string;
  scenarioId: string;
  scenarioName: string;
  status: 'running' | 'waiting' | 'incident' | 'completed' | 'failed' | 'cancelled';
  started: string;
  ended: string | null;
  active?: { element: string; name: string | null }[];
};

/** Processes that run, or ran, on a record. */
export const useProcessesOf = (catalogId: string, recordId: string) =>
  useQuery({
    queryKey: ['processes', 'of', catalogId, recordId],
    queryFn: () => api.get<ProcessLine[]>('/processes', { catalogId, recordId, limit: 50 }),
  });
