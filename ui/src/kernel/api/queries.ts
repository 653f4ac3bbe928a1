import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, isStatus, NetworkLost } from './problem';

/** The cache of everything the server said. Keys begin with the resource: `['records', catalogId, …]`. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The client module waits for the network itself.
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) =>
        error instanceof ApiProblem && error.status >= 502 && error.body.name !== undefined && count < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Whether an error needs no words of its own, as the bar of the lost connection already tells. */
export const isSilent = (error: unknown) => error instanceof NetworkLost;

type Asked = { data: unknown; error: unknown };

/**
 * What keeps a place from showing what it asked for: the first error of something that is not there, or not there any more (404, 403).
 * A refresh that failed takes away nothing that is shown.
 */
export function hindrance(...asked: Asked[]): unknown {
  const hindered = asked.find(
    ({ data, error }) => error && (data === undefined || isStatus(error, 404) || isStatus(error, 403)),
  );
  return hindered?.error;
}
