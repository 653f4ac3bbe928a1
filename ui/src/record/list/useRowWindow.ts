import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Pace } from './pace';
import { assigned, type Slots } from './rowSlots';

const spare = 6;
/** The window moves in steps: a finer one would draw more often for the same picture. */
const step = 4;
/** How a drawing is handed to React: at once, or with what else it has to do. */
type Flush = (draw: () => void) => void;
const soon: Flush = (draw) => draw();

type View = { start: number; size: number; slots: Slots };

/** Looks at the scroller once a frame when it moved, and when its size changes. */
function useLooking(
  scroller: RefObject<HTMLElement | null>,
  look: (flush: Flush) => void,
  again: RefObject<number>,
) {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const scrolled = () => {
      cancelAnimationFrame(again.current);
      again.current = requestAnimationFrame(() => look(flushSync));
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    const resize = new ResizeObserver(() => look(soon));
    resize.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      resize.disconnect();
      cancelAnimationFrame(again.current);
    };
  }, [scroller, look, again]);
}

/**
 * The rows that stand in the page: always the same number of elements, which are used again and again. Where more rows come into
 * sight than fit into a frame, the rest follow in the next ones, so that no jump makes the page stand still.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: { count: number; row: (index: number) => unknown },
  height: number,
  head = 0,
) {
  const [view, setView] = useState<View>({ start: 0, size: 48, slots: [] });
  const latest = useRef({ rows, view, pace: new Pace() });
  latest.current.rows = rows;
  const again = useRef(0);

  const look = useCallback(
    (flush: Flush) => {
      const element = scroller.current;
      if (!element) return;
      cancelAnimationFrame(again.current);
      const { rows: now, view: old, pace } = latest.current;
      const seen = Math.floor(element.scrollTop / height);
      const start = Math.max(0, Math.floor((seen - spare) / step) * step);
      const size = Math.ceil(element.clientHeight / height) + 2 * spare + step;
      const most = old.slots.length === size ? pace.rows : size;
      const loaded = (index: number) => now.row(index) !== undefined;
      const { slots, drawn, left } = assigned(
        old.slots,
        { start, size, seen, count: now.count },
        loaded,
        most,
      );
      if (left) again.current = requestAnimationFrame(() => look(flushSync));
      if (old.start === start && old.size === size && old.slots === slots) return;
      latest.current.view = { start, size, slots };
      pace.watch(drawn);
      flush(() => setView(latest.current.view));
    },
    [scroller, height],
  );
  useLooking(scroller, look, again);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that were loaded meanwhile may be drawn now
  useEffect(() => look(soon), [look, rows]);
  const reveal = useReveal(scroller, height, head);

  const { count } = rows;
  const end = Math.min(count, view.start + view.size);
  // After the list became shorter the window may lie behind its end.
  const first = Math.max(0, Math.min(view.start, count - 1));
  return {
    slots: view.slots.flatMap((index, slot) =>
      index === undefined || index >= count ? [] : [{ slot, index, away: index < first || index >= end }],
    ),
    first,
    last: Math.max(first, end - 1),
    height: count * height,
    reveal,
  };
}

/** Scrolls a row into sight that is not there. */
function useReveal(scroller: RefObject<HTMLElement | null>, height: number, head: number) {
  return useCallback(
    (index: number | undefined) => {
      const element = scroller.current;
      if (!element || index === undefined) return;
      const top = index * height;
      if (top < element.scrollTop) element.scrollTop = top;
      const bottom = top + height + head;
      if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight;
    },
    [scroller, height, head],
  );
}
