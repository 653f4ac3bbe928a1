import { type Box, type Figures, many, middle, type Point, type Tree } from './geometry';

const gap = 4;
const widest = 90;
const line = 14;
const letter = 8;

/**
 * Moves the names of events and choices to the side where a line leaves below them, which is where names are written
 * otherwise.
 */
export function layLabels(roots: Tree[], figures: Figures): Figures {
  const ends = [...figures.values()].flatMap(({ line }) => (line ? [line[0], line.at(-1)] : []));
  const laid: Figures = new Map(figures);
  for (const { id, name } of roots.flatMap(named)) {
    const figure = figures.get(id);
    if (!figure?.box || !ends.some((end) => end && below(figure.box, end))) continue;
    laid.set(id, { ...figure, label: beside(figure.box, name) });
  }
  return laid;
}

/** What has its name outside of its box. */
const outside = /(Event|Gateway)$/;

function named(scope: Tree): { id: string; name: string }[] {
  const name = scope.get('name');
  const own = scope.id && typeof name === 'string' && name && outside.test(scope.$type);
  return [
    ...(own ? [{ id: scope.id as string, name: name as string }] : []),
    ...many(scope, 'flowElements').flatMap(named),
  ];
}

const below = (box: Box, { x, y }: Point) =>
  Math.abs(x - middle(box).x) < 2 && Math.abs(y - box.y - box.height) < 2;

/** To the right of the line, as large as the text may become. */
function beside(box: Box, name: string): Box {
  const long = Math.max(
    ...name.split(/\s+/).map((word) => word.length),
    Math.min(name.length, widest / letter),
  );
  const width = Math.min(widest, long * letter + gap);
  const lines = Math.ceil((name.length * letter) / width);
  return { x: middle(box).x + gap, y: box.y + box.height + gap, width, height: lines * line };
}
