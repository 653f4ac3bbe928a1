import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from '@/kernel/api';
import type { RecordRef } from './recordDoor';

/** Where a form asks what its links may point to, by the field; null where the catalog itself is asked. */
export const LinkDoor = createContext<((fieldId: string) => string) | null>(null);

const path = (catalogId: string, fieldId: string, what: string) =>
  `/catalogs/${encodeURIComponent(catalogId)}/fields/${encodeURIComponent(fieldId)}/${what}`;

/** Records that may be linked from a field, by a part of their title. */
export function useAvailableRecords(catalogId: string, fieldId: string, title: string, enabled: boolean) {
  const door = useContext(LinkDoor);
  const url = door?.(fieldId) ?? path(catalogId, fieldId, 'availableRecords');
  return useQuery({
    queryKey: ['available', url, title],
    queryFn: ({ signal }) => api.get<RecordRef[]>(url, { title: title || undefined, limit: 50 }, { signal }),
    enabled,
    placeholderData: (old) => old,
  });
}
