/** A rectangle on the canvas: its upper left corner and its size. */
export type Box = { x: number; y: number; width: number; height: number };

export type Point = { x: number; y: number };

const gap = 30;

const touch = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width + gap &&
  other.x < one.x + one.width + gap &&
  one.y < other.y + other.height + gap &&
  other.y < one.y + one.height + gap;

/**
 * Where a shape of that size lies on nothing: in the middle of what is seen if that is free, else to the right of what is there, else
 * below it, as near as may be. Gives the middle of the place.
 */
export function freePlace(size: { width: number; height: number }, seen: Box, drawn: Box[]) {
  const box = {
    x: seen.x + (seen.width - size.width) / 2,
    y: seen.y + (seen.height - size.height) / 2,
    ...size,
  };
  const left = box.x;
  // Each step goes beyond one of the shapes in the way, so there are no more steps than shapes.
  for (const _ of drawn) {
    const obstacle = drawn.find((one) => touch(box, one));
    if (!obstacle) break;
    box.x = obstacle.x + obstacle.width + gap;
  }
  if (box.x + box.width > seen.x + seen.width || drawn.some((one) => touch(box, one))) {
    box.x = left;
    for (const _ of drawn) {
      const obstacle = drawn.find((one) => touch(box, one));
      if (!obstacle) break;
      box.y = obstacle.y + obstacle.height + gap;
    }
  }
  return { x: box.x + size.width / 2, y: box.y + size.height / 2 };
}

/** The nearest middle at or below the wanted one where a shape of that size lies on nothing. */
export function freeBelow(size: { width: number; height: number }, wanted: Point, drawn: Box[]): Point {
  const box = {
    x: wanted.x - size.width / 2,
    y: wanted.y - size.height / 2,
    width: size.width,
    height: size.height,
  };
  const covers = (one: Box) =>
    box.x < one.x + one.width &&
    one.x < box.x + box.width &&
    box.y < one.y + one.height &&
    one.y < box.y + box.height;
  // Each step goes below one of the shapes in the way, so there are no more steps than shapes.
  for (const _ of drawn) {
    const obstacle = drawn.find(covers);
    if (!obstacle) break;
    box.y = obstacle.y + obstacle.height + gap;
  }
  return { x: wanted.x, y: box.y + size.height / 2 };
}

/** An exit takes as much of the border. */
const exitSize = 36;

/**
 * A place for an exit on the border of a step: on its lower edge, as far along as wanted if that is free, else elsewhere on that edge,
 * on the upper one, or at the right. Where all are taken it is the wanted one.
 */
export function freeOnBorder(host: Box, along: number, taken: Box[]): Point {
  const edges = [along, 1 - along, 0.5];
  const places = [
    ...edges.map((part) => ({ x: host.x + host.width * part, y: host.y + host.height })),
    ...edges.map((part) => ({ x: host.x + host.width * part, y: host.y })),
    { x: host.x + host.width, y: host.y + host.height * 0.5 },
  ];
  const free = ({ x, y }: Point) =>
    taken.every(
      (one) =>
        Math.abs(one.x + one.width / 2 - x) >= exitSize || Math.abs(one.y + one.height / 2 - y) >= exitSize,
    );
  return places.find(free) ?? (places[0] as Point);
}
