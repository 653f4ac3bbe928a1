import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Catalog, Field } from '@/catalog';
import { queryClient } from '@/kernel';
import { api, request } from '@/kernel/api';
import type { InboxSearch } from './pages/inboxSearch';

export type Person = { id: string; title: string };

export type Outcome = {
  id: string;
  label: string;
  color: string;
  comment: 'required' | null;
  requires: string[];
};

export type FormField = { fieldId: string; mode: 'edit' | 'required' | 'read' };

export type TaskForm = {
  catalogId: string;
  fields: FormField[];
  values: Record<string, unknown>;
  version?: number;
  /** What is known of the form's fields, also where the catalog itself is closed. */
  catalog: Pick<Catalog, 'id' | 'name' | 'icon' | 'fields'>;
};

export type TaskRecord = {
  /** Null where the record itself is closed: then only the form's fields are seen. */
  catalogId: string | null;
  recordId: string | null;
  title: string;
  /** At most three filled fields that tell what the task is about, the most important first. */
  fields: { fieldId: string; name: string; value: unknown; field?: Field }[];
};

export type Task = {
  id: string;
  processId: string;
  scenarioId: string;
  scenarioName: string;
  element: string;
  name: string;
  status: 'open' | 'claimed' | 'done' | 'cancelled';
  record: TaskRecord | null;
  assignee: Person | null;
  candidates: { catalogId: string; recordId: string; title: string }[];
  created: string;
  due: string | null;
  overdue: boolean;
  outcomes: Outcome[];
  form?: TaskForm;
  outcome?: string | null;
  comment?: string | null;
  done?: string;
  doneBy?: Person | null;
};

export type TaskList = { items: Task[]; total: number };

export type Answer = {
  outcome: string | null;
  values: Record<string, unknown>;
  comment?: string;
  version?: number;
};

/** As many as a person can look through; the search finds the rest. */
const shown = 200;

export const useTasks = (search: InboxSearch) =>
  useQuery({
    queryKey: ['tasks', 'list', search],
    queryFn: async ({ signal }): Promise<TaskList> => {
      const query = { box: search.box ?? 'mine', due: search.due, q: search.q, limit: shown };
      const { data, headers } = await request<Task[]>('GET', '/tasks', { query, signal });
      return { items: data, total: Number.parseInt(headers.get('x-total-count') ?? String(data.length), 10) };
    },
    placeholderData: keepPreviousData,
  });

export const useTask = (id: string | undefined) =>
  useQuery({
    queryKey: ['tasks', 'one', id],
    queryFn: () => api.get<Task>(`/tasks/${id}`),
    enabled: id !== undefined,
  });

export const useTaskCount = () =>
  useQuery({
    queryKey: ['tasks', 'count'],
    queryFn: () => api.get<{ mine: number; overdue: number }>('/tasks/count'),
  });

/** Takes a task that was completed out of the lists at once: the next one is looked for among what is left. */
export async function dropTask(id: string) {
  const lists = { queryKey: ['tasks', 'list'] };
  await queryClient.cancelQueries(lists); // what is under way may have been asked before the completion
  queryClient.setQueriesData<TaskList>(lists, (list) => {
    const items = list?.items.filter((task) => task.id !== id);
    return list && items ? { items, total: list.total - (list.items.length - items.length) } : list;
  });
}

export const refreshTasks = () => queryClient.invalidateQueries({ queryKey: ['tasks'] });

export const completeTask = (id: string, answer: Answer) =>
  api.post<{ id: string; status: string }>(`/tasks/${id}/complete`, answer);

export const claimTask = (id: string) => api.post<Task>(`/tasks/${id}/claim`);
export const releaseTask = (id: string) => api.post<Task>(`/tasks/${id}/release`);
export const delegateTask = (id: string, user: string) => api.post<Task>(`/tasks/${id}/delegate`, { user });
