import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryClient } from '@/kernel';
import { api, request } from '@/kernel/api';
import type { AuditSearch } from './audit/auditSearch';

export type AuditItem = {
  id: string;
  at: string;
  kind: string;
  actor: { id: string; title: string } | null;
  address: string | null;
  object: { kind: string; id: string; name: string | null } | null;
  /** The entry in one sentence, in the reader's language. */
  text: string;
  detail: Record<string, unknown>;
};

export type AuditKind = { kind: string; name: string };

export type Verdict = {
  ok: boolean;
  entries: number;
  head: string | null;
  pending: number;
  brokenAt?: { reason: string; place: string; entry: string | null; text: string };
};

const pageSize = 50;

/** The log, newest first. A page may be short though older entries are left to look through. */
export const useAudit = (search: AuditSearch) =>
  useInfiniteQuery({
    queryKey: ['audit', 'list', search],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...search, limit: pageSize, cursor: pageParam || undefined };
      const { data, headers } = await request<AuditItem[]>('GET', '/audit', { query, signal });
      return { items: data, next: headers.get('x-next-cursor') ?? undefined };
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export const useAuditKinds = () =>
  useQuery({
    queryKey: ['audit', 'kinds', document.documentElement.lang],
    queryFn: () => api.get<AuditKind[]>('/audit/kinds'),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Verifies the chain; with a head that was noted down, also that it goes through that. */
export async function verifyAudit(head: string): Promise<Verdict> {
  const verdict = await api.post<Verdict>('/audit/verify', { head: head.trim() || null });
  await queryClient.invalidateQueries({ queryKey: ['audit', 'list'] });
  return verdict;
}
