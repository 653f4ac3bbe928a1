import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/kernel';

export const scenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./ScenariosPage'), 'ScenariosPage'),
});

export type ScenarioSearch = { element?: string; findings?: true };

/**
 * `/scenarios/7?element=Call`: the editor; an element may be chosen. With `findings=true` it begins with the list of what keeps
 * a file from elsewhere from running.
 */
export const scenarioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios/$scenarioId',
  validateSearch: (search: Record<string, unknown>): ScenarioSearch => ({
    element: typeof search.element === 'string' && search.element !== '' ? search.element : undefined,
    findings: search.findings === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./ScenarioPage'), 'ScenarioPage'),
});

export type CompareSearch = { before?: number | 'draft'; after?: number | 'draft'; element?: string };

const which = (value: unknown): number | 'draft' | undefined =>
  value === 'draft'
    ? 'draft'
    : typeof value !== 'undefined' && value !== '' && Number.isInteger(Number(value)) && Number(value) >= 0
      ? Number(value)
      : undefined;

/** `/scenarios/7/compare?before=2&after=draft`: what is different between two versions. */
export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios/$scenarioId/compare',
  validateSearch: (search: Record<string, unknown>): CompareSearch => ({
    before: which(search.before),
    after: which(search.after),
    element: typeof search.element === 'string' && search.element !== '' ? search.element : undefined,
  }),
  component: lazyRouteComponent(() => import('./ComparePage'), 'ComparePage'),
});
