import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ScrollText, Settings } from 'lucide-react';
import { type Feature, rootRoute } from '@/kernel';
import { auditRoute } from './audit/routes';
import { rightsRoute } from './rights/routes';

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/SettingsPage'), 'SettingsPage'),
});

export default {
  routes: [settings, auditRoute, rightsRoute],
  nav: [
    {
      to: '/settings',
      label: 'admin:nav.settings',
      icon: Settings,
      order: 20,
      place: 'foot',
      administrator: true,
    },
    {
      to: '/audit',
      label: 'admin:nav.audit',
      icon: ScrollText,
      order: 21,
      place: 'foot',
      administrator: true,
    },
  ],
} satisfies Feature;
