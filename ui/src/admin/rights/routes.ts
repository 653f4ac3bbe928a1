import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/kernel';
import { readRightsSearch } from './rightsSearch';

/** `/access?catalog=5&view=2`: who may do what. */
export const rightsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access',
  validateSearch: readRightsSearch,
  component: lazyRouteComponent(() => import('./RightsPage'), 'RightsPage'),
});
