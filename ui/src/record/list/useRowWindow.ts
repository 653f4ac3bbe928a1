import { type RefObject, useCallback, useEffect, useState } from 'react';

const spare = 6;
/** The window moves in steps: a finer one would draw more often for the same picture. */
const step = 4;

/** The rows that stand in the page: always the same number, so that their elements are used again and again. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
  head = 0,
) {
  const [view, setView] = useState({ start: 0, size: 48 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const start = Math.max(0, Math.floor((element.scrollTop / height - spare) / step) * step);
      const size = Math.ceil(element.clientHeight / height) + 2 * spare + step;
      setView((old) => (old.start === start && old.size === size ? old : { start, size }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resize = new ResizeObserver(look);
    resize.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resize.disconnect();
    };
  }, [scroller, height]);
  const reveal = useCallback(
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
  const end = Math.min(count, view.start + view.size);
  // After the list became shorter the window may lie behind its end.
  const start = Math.max(0, Math.min(view.start, count - 1));
  const indexes = Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
  return {
    indexes,
    first: start,
    last: Math.max(start, end - 1),
    pool: view.size,
    height: count * height,
    reveal,
  };
}
