import { type PointerEvent, useState } from 'react';

/** Drags the right edge of a column; the width is kept when the pointer is let go. */
export function useColumnResize(width: number, keep: (width: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const from = event.clientX;
    const handle = event.currentTarget;
    let last = width;
    handle.setPointerCapture(event.pointerId);
    const move = (at: globalThis.PointerEvent) => {
      last = Math.max(60, width + at.clientX - from);
      setDragged(last);
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      setDragged(null);
      keep(last);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  return { begin, width: dragged ?? width };
}
