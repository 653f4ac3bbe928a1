import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/kernel';

export const scenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('./ScenariosPage'), 'ScenariosPage'),
});

export type ScenarioSearch = { element?: string };

/** `/scenarios/7?element=Call`: the editor; an element may be chosen. */
export const scenarioRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios/$scenarioId',
  validateSearch: (search: Record<string, unknown>): ScenarioSearch => ({
    element: typeof search.element === 'string' && search.element !== '' ? search.element : undefined,
  }),
  component: lazyRouteComponent(() => import('./ScenarioPage'), 'ScenarioPage'),
});
