import type { Shape } from '../model/bpmn';
import { readLoop } from '../model/loop';
import { undoes } from '../model/undo';

/** The pictures of the standard, 14 wide and 14 high. */
const pictures = {
  inARow: 'M1 3 H13 M1 7 H13 M1 11 H13',
  atOnce: 'M3 1 V13 M7 1 V13 M11 1 V13',
  undoes: 'M7 2 L1 7 L7 12 Z M13 2 L7 7 L13 12 Z',
};

type Picture = keyof typeof pictures;

const size = 14;

/** What stands at the bottom of a step: that it is done for each of many, that it is there to undo something. */
export function marksAt(shape: Shape): Picture[] {
  const loop = readLoop(shape);
  const marks: Picture[] = undoes(shape) ? ['undoes'] : [];
  if (loop) marks.unshift(loop.sequential ? 'inARow' : 'atOnce');
  return marks;
}

export function drawMarks(parent: SVGElement, shape: Shape, ink: string): void {
  const marks = marksAt(shape);
  const left = (shape.width - marks.length * (size + 4) + 4) / 2;
  for (const [at, mark] of marks.entries()) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', pictures[mark]);
    path.setAttribute('transform', `translate(${left + at * (size + 4)} ${shape.height - size - 2})`);
    path.setAttribute('fill', mark === 'undoes' ? ink : 'none');
    path.setAttribute('stroke', ink);
    path.setAttribute('stroke-width', '1.8');
    path.dataset.mark = mark;
    parent.append(path);
  }
}
