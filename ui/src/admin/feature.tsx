import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Settings } from 'lucide-react';
import { type Feature, rootRoute } from '@/kernel';

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/SettingsPage'), 'SettingsPage'),
});

export default {
  routes: [settings],
  nav: [
    {
      to: '/settings',
      label: 'admin:nav.settings',
      icon: Settings,
      order: 20,
      place: 'foot',
      administrator: true,
    },
  ],
} satisfies Feature;
