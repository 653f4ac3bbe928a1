import { useCallback, useEffect, useRef, useState } from 'react';

/** Blocks are 200 rows: a finer range would only draw the page more often. */
const step = 50;
/** Nobody reads at that speed: five blocks would be asked for in a second and thrown away. */
const flyingRowsPerSecond = 1000;
const landedMilliseconds = 100;

export type LookedAt = { first: number; last: number };

/** Whether the way from one place to another, so many milliseconds later, is a flight: a drag of the bar, a jump. */
export const flies = (from: number, to: number, milliseconds: number): boolean =>
  Math.abs(to - from) * 1000 > flyingRowsPerSecond * Math.max(1, Math.min(landedMilliseconds, milliseconds));

/** The rows that somebody looks at, in steps; over those that he flies across nothing is loaded until he lands. */
export function useLookedAt() {
  const [range, setRange] = useState<LookedAt>({ first: 0, last: 60 });
  const before = useRef({ first: 0, at: 0, landing: 0 });
  useEffect(() => () => clearTimeout(before.current.landing), []);
  const onRange = useCallback((first: number, last: number) => {
    const look = () => {
      const to = { first: Math.floor(first / step) * step, last: Math.ceil(last / step) * step };
      setRange((old) => (old.first === to.first && old.last === to.last ? old : to));
    };
    const now = performance.now();
    const flight = flies(before.current.first, first, now - before.current.at);
    clearTimeout(before.current.landing);
    before.current = { first, at: now, landing: flight ? window.setTimeout(look, landedMilliseconds) : 0 };
    if (!flight) look();
  }, []);
  return { range, onRange };
}
