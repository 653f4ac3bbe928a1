import { useQuery } from '@tanstack/react-query';
import { api } from '@/kernel/api';
import type { RecordRef } from './recordDoor';

const path = (catalogId: string, fieldId: string, what: string) =>
  `/catalogs/${encodeURIComponent(catalogId)}/fields/${encodeURIComponent(fieldId)}/${what}`;

/** Records that may be linked from a field, by a part of their title. */
export const useAvailableRecords = (catalogId: string, fieldId: string, title: string, enabled: boolean) =>
  useQuery({
    queryKey: ['available', catalogId, fieldId, title],
    queryFn: ({ signal }) =>
      api.get<RecordRef[]>(
        path(catalogId, fieldId, 'availableRecords'),
        { title: title || undefined, limit: 50 },
        { signal },
      ),
    enabled,
    placeholderData: (old) => old,
  });
