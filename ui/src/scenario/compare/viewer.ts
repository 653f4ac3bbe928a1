import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { canvasTexts, look, type StepLook } from '../look/renderer';
import artel from '../model/artel.json';
import { boundsOf, type Registry, type Shape, shapeOf } from '../model/bpmn';
import type { Box } from './drawn';

export type View = Box & { scale: number; inner: Box; outer: { width: number; height: number } };

type Canvas = {
  viewbox: (to?: Box) => View;
  resized: () => void;
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
};
export type Overlays = {
  add: (element: string, type: string, overlay: object) => string;
  remove: (filter: { type: string }) => void;
};

/** A diagram to look at, in the colours of the editor. */
export function createViewer(container: HTMLElement, steps: StepLook, elevated: string): NavigatedViewer {
  return new NavigatedViewer({
    container,
    moddleExtensions: { artel },
    additionalModules: [look],
    steps,
    elevated,
    textRenderer: canvasTexts,
  });
}

export const canvasOf = (viewer: NavigatedViewer): Canvas => viewer.get<Canvas>('canvas');
export const overlaysOf = (viewer: NavigatedViewer): Overlays => viewer.get<Overlays>('overlays');
export const elementOf = (viewer: NavigatedViewer, id: string): Shape | undefined =>
  shapeOf(viewer.get<Registry>('elementRegistry'), id);

const margin = 28;
const scales = { smallest: 0.2, readable: 0.3, most: 1 };

/** The part of the plane that shows all of these boxes, or the beginning of them where they would be too small. */
export function viewOf(boxes: Box[], outer: { width: number; height: number }): Box | null {
  const drawn = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (drawn.length === 0 || outer.width === 0 || outer.height === 0) return null;
  const left = Math.min(...drawn.map(({ x }) => x));
  const top = Math.min(...drawn.map(({ y }) => y));
  const width = Math.max(...drawn.map((one) => one.x + one.width)) - left;
  const height = Math.max(...drawn.map((one) => one.y + one.height)) - top;
  const wanted = Math.min((outer.width - 2 * margin) / width, (outer.height - 2 * margin) / height);
  const scale = Math.min(scales.most, Math.max(scales.readable, wanted));
  const seen = { width: outer.width / scale, height: outer.height / scale };
  const fits = width <= seen.width;
  return {
    x: fits ? left - (seen.width - width) / 2 : left - margin / scale,
    y: top - (seen.height - height) / 2,
    ...seen,
  };
}

/** The same scale with that element in the middle. */
export function viewAt(viewer: NavigatedViewer, id: string): Box | null {
  const element = elementOf(viewer, id);
  if (!element) return null;
  const { width, height } = canvasOf(viewer).viewbox();
  const box = boundsOf(element);
  return { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height };
}

/** Whether all of the element is in sight. */
export function isSeen(viewer: NavigatedViewer, id: string): boolean {
  const element = elementOf(viewer, id);
  if (!element) return true;
  const { x, y, width, height } = canvasOf(viewer).viewbox();
  const box = boundsOf(element);
  return box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
}
