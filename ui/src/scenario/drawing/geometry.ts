import type { Moddle } from '../model/bpmn';

export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** How a box is drawn, as far as the file does not tell by the element itself. */
export type Mark = 'isExpanded' | 'isHorizontal' | 'isMarkerVisible';

/** Something of the file and where it is drawn: a box, with its name elsewhere than below it where that is told; or a line. */
export type Figure = { id: string } & (
  | { box: Box; mark?: Mark | undefined; label?: Box | undefined; line?: undefined }
  | { line: Point[]; box?: undefined }
);

export type Figures = Map<string, Figure>;

export type Tree = Moddle & { $type: string };

/** What an element has under that name, as a list. */
export const many = (element: Moddle, name: string): Tree[] =>
  (element.get(name) as Tree[] | undefined)?.filter((one) => one?.$type !== undefined) ?? [];

export const boxOf = (figures: Figures, id: string | undefined): Box | undefined =>
  id === undefined ? undefined : figures.get(id)?.box;

/** The box around all of these; nothing around nothing. */
export function around(figures: Iterable<Figure>): Box | undefined {
  const points = [...figures].flatMap(({ box, line }) =>
    box ? [box, { x: box.x + box.width, y: box.y + box.height }] : (line ?? []),
  );
  if (points.length === 0) return undefined;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function moved(figure: Figure, dx: number, dy: number): Figure {
  const shift = <P extends Point>(point: P): P => ({ ...point, x: point.x + dx, y: point.y + dy });
  return figure.box ? { ...figure, box: shift(figure.box) } : { ...figure, line: figure.line.map(shift) };
}

export const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** From the right side of one box to the left side of the other, in right angles. */
export function elbow(from: Box, to: Box): Point[] {
  const start = { x: from.x + from.width, y: middle(from).y };
  const end = { x: to.x, y: middle(to).y };
  if (start.y === end.y && start.x <= end.x) return [start, end];
  const x = start.x <= end.x ? (start.x + end.x) / 2 : start.x + 20;
  if (start.x <= end.x) return [start, { x, y: start.y }, { x, y: end.y }, end];
  const below = Math.max(from.y + from.height, to.y + to.height) + 20;
  const back = end.x - 20;
  return [start, { x, y: start.y }, { x, y: below }, { x: back, y: below }, { x: back, y: end.y }, end];
}

/** Straight, from the edge of the upper box to the edge of the lower one. */
export function plumb(one: Box, other: Box): Point[] {
  const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
  const down = [
    { x: middle(upper).x, y: upper.y + upper.height },
    { x: middle(lower).x, y: lower.y },
  ];
  return one === upper ? down : down.reverse();
}
