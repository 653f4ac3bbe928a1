import type Modeler from 'bpmn-js/lib/Modeler';
import { boundsOf, type Shape, service } from '../model/bpmn';

type Box = { x: number; y: number; width: number; height: number };
type View = Box & { inner: Box; outer: { width: number; height: number }; scale: number };
type ViewCanvas = { viewbox: (to?: Box) => View };

const margin = 48;
/** A small diagram is not blown up; at first a large one is shown whole as long as its words can be read. */
const scales = { smallest: 0.2, readable: 0.75, most: 1 };

/** What somebody who opens the diagram sees: all of it, or the beginning of one too large to be read. */
export const openView = (modeler: Modeler): void => viewAt(modeler, scales.readable);

/** Shows the whole diagram in the middle, however large it is. */
export const fitView = (modeler: Modeler): void => viewAt(modeler, scales.smallest);

function viewAt(modeler: Modeler, least: number): void {
  const canvas = modeler.get<ViewCanvas>('canvas');
  service(modeler, 'canvas').resized();
  const { inner, outer } = canvas.viewbox();
  if (inner.width === 0 || outer.width === 0 || outer.height === 0) return;
  const wanted = Math.min(
    (outer.width - 2 * margin) / inner.width,
    (outer.height - 2 * margin) / inner.height,
  );
  const scale = Math.min(scales.most, Math.max(least, wanted));
  const width = outer.width / scale;
  const height = outer.height / scale;
  const fits = inner.width + margin / scale <= width;
  canvas.viewbox({
    x: fits ? inner.x - (width - inner.width) / 2 : inner.x - margin / scale,
    y: inner.y - (height - inner.height) / 2,
    width,
    height,
  });
}

/** Room for the buttons that stand behind a chosen element, and before it just enough to see that it ends. */
const room = { before: 48, behind: 160 };

/** How far the view has to move for that stretch to stand in it; of one that is too long the beginning is shown. */
export function wayInto(from: number, to: number, begin: number, size: number, away: typeof room): number {
  const left = Math.max(0, size - (to - from));
  const before = Math.min(away.before, left / 2);
  const behind = Math.min(away.behind, left - before);
  if (from < begin + before) return from - begin - before;
  return Math.max(0, Math.min(to - (begin + size - behind), from - begin - before));
}

/** Moves the view so far that the element stands in it, away from its edges. */
export function reveal(modeler: Modeler, element: Shape): void {
  const canvas = modeler.get<ViewCanvas>('canvas');
  const { x, y, width, height, scale, outer } = canvas.viewbox();
  if (outer.width === 0 || outer.height === 0) return;
  const away = { before: room.before / scale, behind: Math.min(room.behind / scale, width / 2.6) };
  const box = boundsOf(element);
  const dx = wayInto(box.x, box.x + box.width, x, width, away);
  const dy = wayInto(box.y, box.y + box.height, y, height, { before: height / 4, behind: height / 4 });
  if (dx !== 0 || dy !== 0) canvas.viewbox({ x: x + dx, y: y + dy, width, height });
}

const step = 1.2;

export function zoomBy(modeler: Modeler, closer: boolean): void {
  const canvas = service(modeler, 'canvas');
  const wanted = canvas.zoom() * (closer ? step : 1 / step);
  canvas.zoom(Math.min(3, Math.max(scales.smallest, wanted)));
}
