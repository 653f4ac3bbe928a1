import { type PointerEvent, useMemo } from 'react';

/** Both parts of the row under the mouse get `data-hover`, without anything being drawn anew. */
export function useRowHover() {
  return useMemo(() => {
    let hovered: string | undefined;
    const show = (body: Element, slot: string | undefined) => {
      if (slot === hovered) return;
      for (const part of body.querySelectorAll('[data-hover]')) part.removeAttribute('data-hover');
      if (slot !== undefined)
        for (const part of body.querySelectorAll(`[data-slot="${slot}"]`))
          part.setAttribute('data-hover', '');
      hovered = slot;
    };
    return {
      onPointerOver: ({ currentTarget, target, pointerType }: PointerEvent<HTMLElement>) => {
        const part = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
        if (pointerType !== 'touch') show(currentTarget, part?.dataset.slot);
      },
      onPointerLeave: ({ currentTarget }: PointerEvent<HTMLElement>) => show(currentTarget, undefined),
    };
  }, []);
}
