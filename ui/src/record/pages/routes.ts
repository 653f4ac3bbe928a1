import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/kernel';
import { readListSearch, readTrashSearch } from '../listSearch';

/** `/catalogs/5?filters=…&sort=3`: the table. */
export const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/catalogs/$catalogId',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./CatalogPage'), 'CatalogPage'),
});

/** `/catalogs/5/records/42` (or `new`): the card over its table. */
export const cardRoute = createRoute({
  getParentRoute: () => listRoute,
  path: '/records/$recordId',
});

export const trashRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/catalogs/$catalogId/trash',
  validateSearch: readTrashSearch,
  component: lazyRouteComponent(() => import('../trash/TrashPage'), 'TrashPage'),
});
