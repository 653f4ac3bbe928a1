/** A rectangle on the canvas: its upper left corner and its size. */
export type Box = { x: number; y: number; width: number; height: number };

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
