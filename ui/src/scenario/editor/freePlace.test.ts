import { describe, expect, it } from 'vitest';
import { freeBelow, freeOnBorder, freePlace } from './freePlace';

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

describe('what follows an exit', () => {
  it('stays where it is wanted when nothing is there', () => {
    expect(freeBelow(task, { x: 500, y: 300 }, [at(600, 300)])).toEqual({ x: 500, y: 300 });
  });

  it('lies below what follows another exit of the same step', () => {
    expect(freeBelow(task, { x: 500, y: 300 }, [at(440, 300), at(440, 420)])).toEqual({ x: 500, y: 530 });
  });
});

describe('an exit on the border of a step', () => {
  const host = { x: 0, y: 0, width: 128, height: 80 };
  const exit = ({ x, y }: { x: number; y: number }) => ({ x: x - 18, y: y - 18, width: 36, height: 36 });

  it('stands where it is wanted', () => {
    expect(freeOnBorder(host, 0.75, [])).toEqual({ x: 96, y: 80 });
  });

  it('never stands on another one', () => {
    const taken: ReturnType<typeof exit>[] = [];
    for (let count = 0; count < 5; count++) taken.push(exit(freeOnBorder(host, 0.75, taken)));
    const places = new Set(taken.map(({ x, y }) => `${x} ${y}`));
    expect(places.size).toBe(5);
    expect(taken.slice(0, 2).map(({ x, y }) => [x + 18, y + 18])).toEqual([
      [96, 80],
      [32, 80],
    ]);
  });
});
