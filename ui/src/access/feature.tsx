import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Feature, rootRoute } from '@/kernel';

const profile = createRoute({
  getParentRoute: () => rootRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./pages/ProfilePage'), 'ProfilePage'),
});

const sessions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/profile/sessions',
  component: lazyRouteComponent(() => import('./pages/SessionsPage'), 'SessionsPage'),
});

export default { routes: [profile, sessions] } satisfies Feature;
