import { describe, expect, it } from 'vitest';
import { freePlace } from './freePlace';

const seen = { x: 0, y: 0, width: 1000, height: 600 };
const task = { width: 100, height: 80 };
const at = (x: number, y: number) => ({ x: x - 50, y: y - 40, ...task });

describe('where a new element lies on nothing', () => {
  it('is the middle of what is seen', () => {
    expect(freePlace(task, seen, [at(100, 100)])).toEqual({ x: 500, y: 300 });
  });

  it('is at the right of what is there', () => {
    expect(freePlace(task, seen, [at(500, 300), at(630, 300)])).toEqual({ x: 760, y: 300 });
  });

  it('is below when there is no room at the right', () => {
    const row = [500, 630, 760, 890].map((x) => at(x, 300));
    expect(freePlace(task, seen, row)).toEqual({ x: 500, y: 410 });
  });
});
