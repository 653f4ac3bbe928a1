import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { holdSettled, rootRoute } from '@/kernel';
import { features } from './features';
import { Frame } from './frame/Frame';
import { Broken, Nowhere } from './frame/Nowhere';

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./start/StartPage'), 'StartPage'),
});

const pages = features.flatMap((feature) => feature.routes ?? []);

export const router = createRouter({
  routeTree: rootRoute.update({ component: Frame }).addChildren([start, ...pages]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: Nowhere,
  defaultErrorComponent: Broken,
  scrollRestoration: false,
  // `$users` in an address that somebody typed is the name of a catalog, not of a parameter.
  rewrite: {
    input: ({ url }) => {
      url.pathname = url.pathname.replaceAll('$', '%24');
      return url;
    },
  },
  // A lazy page that takes long shows what was there before; the click has answered by the line of the column.
  defaultPendingMs: 1000,
});

let release: (() => void) | undefined;
router.subscribe('onBeforeLoad', () => {
  release?.();
  release = holdSettled();
});
router.subscribe('onRendered', () => release?.());
router.subscribe('onResolved', () => release?.());
