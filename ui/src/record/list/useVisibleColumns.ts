import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { Column } from './columns';

/** The first, narrow column with the numbers of the rows. */
export const leadWidth = 44;

export type Placed = Column & { index: number; left: number; frozen: boolean };

const margin = 120;

/** Which columns are looked at. The first one is frozen and always there. */
export function useVisibleColumns(scroller: RefObject<HTMLDivElement | null>, all: Column[]) {
  const [view, setView] = useState({ from: 0, to: 2000 });
  const placed = useMemo(() => {
    let left = leadWidth;
    return all.map((column, index): Placed => {
      const place = { ...column, index, left, frozen: index === 0 };
      left += column.width;
      return place;
    });
  }, [all]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      // Steps of 200 px: the columns change seldom while somebody scrolls.
      const from = Math.floor(element.scrollLeft / 200) * 200;
      const to = from + element.clientWidth + 200;
      setView((old) => (old.from === from && old.to === to ? old : { from, to }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resize = new ResizeObserver(look);
    resize.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resize.disconnect();
    };
  }, [scroller]);
  const columns = useMemo(
    () =>
      placed.filter(
        ({ left, width, frozen }) => frozen || (left + width > view.from - margin && left < view.to + margin),
      ),
    [placed, view],
  );
  const frozen = useMemo(() => columns.filter((column) => column.frozen), [columns]);
  const moving = useMemo(() => columns.filter((column) => !column.frozen), [columns]);
  const reveal = useCallback(
    (index: number | undefined) => {
      const element = scroller.current;
      const column = index === undefined ? undefined : placed[index];
      if (!element || !column || column.frozen) return;
      const start = leadWidth + (placed[0]?.width ?? 0);
      if (column.left - element.scrollLeft < start) element.scrollLeft = column.left - start;
      const right = column.left + column.width;
      if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
    },
    [placed, scroller],
  );
  const total = placed.reduce((sum, column) => sum + column.width, 0);
  return { columns, frozen, moving, total, reveal };
}

export type VisibleColumns = ReturnType<typeof useVisibleColumns>;
