import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/kernel';
import { readAuditSearch } from './auditSearch';

/** `/audit?kind=access.sign-in&actor=7`: the security log, narrowed. */
export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
});
