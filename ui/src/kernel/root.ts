import { createRootRoute } from '@tanstack/react-router';

/** The parent of every page: `createRoute({ getParentRoute: () => rootRoute, path: '/tasks', … })`. */
export const rootRoute = createRootRoute();
