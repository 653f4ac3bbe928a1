import { useEffect, useMemo, useRef } from 'react';

/** Runs at once, and at most once a second after that: a burst of live hints asks the server once. */
export function useLatestSoon(run: () => void, pause = 1000): () => void {
  const latest = useRef(run);
  latest.current = run;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(() => {
    let last = 0;
    const now = () => {
      last = Date.now();
      timer.current = undefined;
      latest.current();
    };
    return () => {
      if (timer.current !== undefined) return;
      const wait = last + pause - Date.now();
      if (wait <= 0) now();
      else timer.current = setTimeout(now, wait);
    };
  }, [pause]);
}
