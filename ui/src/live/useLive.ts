import { useEffect, useRef } from 'react';
import { type LiveChange, listenLive } from './stream';

/**
 * Hears hints about the topics (`tasks`, `process:981`, `catalog:5`; the same for all tabs of the browser).
 * `reset` means "ask for everything again". Usual use: `useLive(['tasks'], () => queryClient.invalidateQueries(…))`.
 */
export function useLive(topics: string[], hear: (change: LiveChange) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  const key = topics.join(',');
  useEffect(() => {
    if (key === '') return;
    return listenLive(key.split(','), (change) => latest.current(change));
  }, [key]);
}
