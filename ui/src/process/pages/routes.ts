import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/kernel';
import { readProcessesSearch, readRunSearch } from './processSearch';

export const processesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/processes',
  validateSearch: readProcessesSearch,
  component: lazyRouteComponent(() => import('./ProcessesPage'), 'ProcessesPage'),
});

/** `/processes/981?element=Call`: one process; an element of its diagram may be chosen. */
export const processRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/processes/$processId',
  validateSearch: readRunSearch,
  component: lazyRouteComponent(() => import('./ProcessPage'), 'ProcessPage'),
});

export const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../outbox/OutboxPage'), 'OutboxPage'),
});
