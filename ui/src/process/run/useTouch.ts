import { type RefObject, useEffect } from 'react';
import type { Eye } from './view';

type Point = { x: number; y: number };

const middle = (points: Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const span = ([one, other]: Point[]) => (one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0);

/** Fingers move the diagram and pinch it; the viewer itself knows only mouse and wheel. */
export function useTouch(box: RefObject<HTMLElement | null>, eye: Eye | null): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !eye) return;
    const fingers = new Map<number, Point>();
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'touch') fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const move = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return;
      const before = [...fingers.values()];
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = [...fingers.values()];
      const [from, to] = [middle(before), middle(after)];
      eye.move({ x: to.x - from.x, y: to.y - from.y });
      const { left, top } = element.getBoundingClientRect();
      if (span(before) > 0) eye.zoom(span(after) / span(before), { x: to.x - left, y: to.y - top });
    };
    const up = (event: PointerEvent) => fingers.delete(event.pointerId);
    element.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [box, eye]);
}
