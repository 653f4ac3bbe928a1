import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

type Point = { x: number; y: number };
type Size = { width: number; height: number };
type Box = Point & Size;

/** What the canvas shows of the diagram (`scale` pixels for one unit), how large it is and where the diagram lies. */
type View = Box & { scale: number; inner: Box; outer: Size };

/**
 * The eye on a diagram. It always sets the whole view: the canvas' own steps (`zoom`, `scroll`) read the matrix of the last painted
 * frame, so a second step before the next one would undo the first.
 */
export type Eye = ReturnType<typeof eyeOf>;

const smallest = 0.2;
const largest = 3;

/** Below the first scale nobody can read the names of steps: then the second one is taken and a part is shown. */
const tooSmall = 0.5;
const readable = 0.8;

export function eyeOf(viewer: NavigatedViewer) {
  const canvas = viewer.get<{ viewbox: (box?: Box) => View }>('canvas');
  const registry = viewer.get<{ get: (id: string) => Box | undefined }>('elementRegistry');

  const show = (scale: number, x: number, y: number) => {
    const { outer } = canvas.viewbox();
    canvas.viewbox({ x, y, width: outer.width / scale, height: outer.height / scale });
  };

  const centre = (scale: number, { x, y }: Point) => {
    const { outer } = canvas.viewbox();
    show(scale, x - outer.width / scale / 2, y - outer.height / scale / 2);
  };

  const middleOf = (element: string | undefined): Point | undefined => {
    const box = element === undefined ? undefined : registry.get(element);
    return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
  };

  const whole = () => {
    const { inner, outer } = canvas.viewbox();
    const scale = Math.min(1, (outer.width - 32) / inner.width, (outer.height - 32) / inner.height);
    centre(scale, { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 });
    return scale;
  };

  return {
    /** The whole diagram. */
    whole,
    /** The whole diagram, or what lies around the element where the whole would be too small to read. */
    open: (element: string | undefined) => {
      if (whole() >= tooSmall) return;
      const { inner, outer } = canvas.viewbox();
      const left = { x: inner.x - 16 + outer.width / readable / 2, y: inner.y + inner.height / 2 };
      centre(readable, middleOf(element) ?? left);
    },
    /** Brings the element into sight unless it is there. */
    bring: (element: string) => {
      const view = canvas.viewbox();
      const at = middleOf(element);
      if (!at) return;
      const seen =
        at.x > view.x && at.x < view.x + view.width && at.y > view.y && at.y < view.y + view.height;
      if (!seen) centre(view.scale, at);
    },
    /** Moves by so many pixels. */
    move: (by: Point) => {
      const view = canvas.viewbox();
      show(view.scale, view.x - by.x / view.scale, view.y - by.y / view.scale);
    },
    /** Zooms; the point of the canvas (the middle, unless another is named) stays where it is. */
    zoom: (factor: number, point?: Point) => {
      const { x, y, scale, outer } = canvas.viewbox();
      const at = point ?? { x: outer.width / 2, y: outer.height / 2 };
      const next = Math.min(largest, Math.max(smallest, scale * factor));
      show(next, x + at.x / scale - at.x / next, y + at.y / scale - at.y / next);
    },
  };
}
