import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryClient } from '@/kernel';
import { api, request } from '@/kernel/api';
import type { ProcessesSearch, Status } from './pages/processSearch';

type Person = { id: string; title: string };

export type ActiveStep = {
  element: string;
  name: string | null;
  kind: string;
  since: string;
  taskId: string | null;
  nextAttempt: string | null;
  due?: string | null;
  /** What it waits to be told; the key is for administrators. */
  waits?: {
    element: string;
    for: 'message' | 'signal' | 'date' | 'condition';
    name: string;
    key: string | null;
  }[];
};

/** What rings beside the steps that stand; `at` is the step or frame it belongs to, null for the whole process. */
export type RunningTimer = { element: string; name: string | null; at: string | null; due: string };

export type Incident = {
  id: string;
  /** The process in which it stands: this one, or one that it waits for. */
  processId: string;
  element: string;
  name: string | null;
  kind: string;
  message: string;
  problem: string | null;
  script: { line: number; column: number; text: string } | null;
  attempts: number;
  since: string;
};

export type ProcessItem = {
  id: string;
  scenarioId: string;
  scenarioName: string;
  version: number;
  status: Status;
  started: string;
  ended: string | null;
  /** The process by which it was started is told to administrators alone. */
  cause: { event: string; user: Person | null; depth: number; parentProcessId: string | null } | null;
  record: { catalogId: string; recordId: string; title: string } | null;
  runAs: Person | null;
  /** Of a run that failed: the error; of one that was stopped by hand: why. */
  error?: { name?: string | null; message?: string; reason?: string } | null;
  /** What the trigger gave it; for administrators alone. */
  inputs?: Record<string, unknown>;
  variables?: Record<string, unknown>;
  active?: ActiveStep[];
  timers?: RunningTimer[];
  incidents?: Incident[];
  children?: string[];
  /** Activities that are done for each of many, the latest first. */
  loops?: Rounds[];
};

/** How far an activity that is done for each of many has come. */
export type Rounds = {
  element: string;
  name: string | null;
  total: number;
  done: number;
  /** Whether it has ended although there were elements left. */
  enough: boolean;
  started: string;
  ended: string | null;
};

export type TraceEntry = {
  seq: number;
  element: string;
  name: string | null;
  kind: string;
  component: string | null;
  started: string;
  ended: string | null;
  attempt: number;
  /** Whether the step acted with everything. */
  elevated: boolean;
  status: 'done' | 'failed' | 'cancelled' | 'running';
  /** The process that the step has started. */
  calledProcessId?: string;
  by: Person | null;
  inputs: Record<string, unknown> | null;
  outputs: Record<string, unknown> | null;
  flows: string[];
  changes: { catalogId: string; recordId: string; version: number; fields: string[] }[];
  log: { at: string; level: string; text: string }[];
  truncated: boolean;
  error:
    | { name?: string; message?: string; script?: { line: number; column: number; text: string } }
    | string
    | null;
};

/** How an entry reads: a step that was left by an error exit is taken back like a stopped one, but has an error. */
export const lookOf = ({ status, error }: TraceEntry): TraceEntry['status'] | 'left' =>
  status === 'cancelled' && error !== null ? 'left' : status;

export const pageSize = 100;

const total = (header: string | null, seen: number) => Number.parseInt(header ?? String(seen), 10);

export const useProcesses = (search: ProcessesSearch) =>
  useQuery({
    queryKey: ['processes', 'list', search],
    queryFn: async ({ signal }) => {
      const { page = 1, ...narrowed } = search;
      const query = { ...narrowed, limit: pageSize, offset: (page - 1) * pageSize };
      const { data, headers } = await request<ProcessItem[]>('GET', '/processes', { query, signal });
      return { items: data, total: total(headers.get('x-total-count'), data.length) };
    },
    placeholderData: keepPreviousData,
  });

const path = (id: string, rest = '') => `/processes/${encodeURIComponent(id)}${rest}`;

export const useProcess = (id: string) =>
  useQuery({ queryKey: ['processes', 'one', id], queryFn: () => api.get<ProcessItem>(path(id)) });

export const useTrace = (id: string) =>
  useQuery({
    queryKey: ['processes', 'trace', id],
    queryFn: () => api.get<TraceEntry[]>(path(id, '/trace')),
  });

/** The diagram of exactly the version that runs; it never changes. */
export const useProcessDiagram = (id: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['processes', 'bpmn', id],
    queryFn: () => api.get<string>(path(id, '/bpmn')),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const refreshProcesses = () => queryClient.invalidateQueries({ queryKey: ['processes'] });

async function act(sent: Promise<ProcessItem>): Promise<ProcessItem> {
  const item = await sent;
  void refreshProcesses();
  return item;
}

export const cancelProcess = (id: string, reason: string) =>
  act(api.post<ProcessItem>(path(id, '/cancel'), { reason }));
export const retryProcess = (id: string, incidentId?: string) =>
  act(api.post<ProcessItem>(path(id, '/retry'), incidentId ? { incidentId } : {}));
export const restartProcess = (id: string) => act(api.post<ProcessItem>(path(id, '/restart'), {}));

export type OutboxItem = {
  id: string;
  kind: string;
  status: 'waiting' | 'sent' | 'failed';
  to: string | string[];
  subject: string;
  created: string;
  attempts: number;
  nextAttempt: string | null;
  error: string | null;
  processId: string | null;
};

export const useOutbox = (status: string | undefined) =>
  useQuery({
    queryKey: ['outbox', status],
    queryFn: () => api.get<OutboxItem[]>('/outbox', { status, limit: 200 }),
    placeholderData: keepPreviousData,
  });

export async function sendAgain(id: string): Promise<void> {
  await api.post(`/outbox/${encodeURIComponent(id)}/send`);
  void queryClient.invalidateQueries({ queryKey: ['outbox'] });
}
