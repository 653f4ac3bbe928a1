import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { FolderPlus, TableProperties, Users } from 'lucide-react';
import { type Feature, rootRoute } from '@/kernel';
import { CatalogDialog } from './tree/CatalogDialog';
import { CatalogTree } from './tree/CatalogTree';
import { SectionDialog } from './tree/SectionDialog';

const designer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/catalogs/$catalogId/fields',
  component: lazyRouteComponent(() => import('./designer/DesignerPage'), 'DesignerPage'),
});

export default {
  routes: [designer],
  Side: CatalogTree,
  nav: [
    {
      to: '/catalogs/$catalogId',
      params: { catalogId: '$users' },
      label: 'catalog:nav.employees',
      icon: Users,
      order: 10,
      place: 'foot',
      administrator: true,
    },
  ],
  create: [
    {
      label: 'catalog:start.catalog',
      icon: TableProperties,
      order: 20,
      administrator: true,
      Begin: CatalogDialog,
    },
    {
      label: 'catalog:start.section',
      icon: FolderPlus,
      order: 30,
      administrator: true,
      Begin: SectionDialog,
    },
  ],
  start: [
    {
      label: 'catalog:start.catalog',
      help: 'catalog:start.catalogHelp',
      icon: TableProperties,
      order: 10,
      administrator: true,
      Begin: CatalogDialog,
    },
  ],
} satisfies Feature;
