export const statuses = ['running', 'waiting', 'incident', 'completed', 'failed', 'cancelled'] as const;
export type Status = (typeof statuses)[number];

export type ProcessesSearch = { status?: Status; scenarioId?: string; q?: string; page?: number };

export const tabs = ['path', 'variables'] as const;
export type Tab = (typeof tabs)[number];

export type RunSearch = { element?: string; tab?: Tab };

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export function readProcessesSearch(search: Record<string, unknown>): ProcessesSearch {
  const page = Number(search.page);
  return {
    status: statuses.find((one) => one === search.status),
    scenarioId: text(search.scenarioId),
    q: text(search.q),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  };
}

export function readRunSearch(search: Record<string, unknown>): RunSearch {
  return { element: text(search.element), tab: tabs.find((one) => one === search.tab) };
}
