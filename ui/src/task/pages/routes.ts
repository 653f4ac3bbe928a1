import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/kernel';
import { readInboxSearch } from './inboxSearch';

/** `/inbox?box=groups&due=overdue`: the boxes and the list. */
export const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./InboxPage'), 'InboxPage'),
});

/** `/inbox/55`: the task beside its list. */
export const taskRoute = createRoute({
  getParentRoute: () => inboxRoute,
  path: '/$taskId',
});
