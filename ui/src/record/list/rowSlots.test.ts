import { describe, expect, it } from 'vitest';
import { assigned, type Slots } from './rowSlots';

const all = () => true;
const at = (start: number, count = 100) => ({ start, size: 4, seen: start, count });
const first: Slots = [0, 1, 2, 3];

describe('the elements of the rows', () => {
  it('stand for the rows of the window, each at its place in the pool', () => {
    expect(assigned([], at(6), all, 4)).toEqual({ slots: [8, 9, 6, 7], drawn: 4, left: false });
  });

  it('go to the rows that came into sight, and the others stay', () => {
    expect(assigned(first, at(2), all, 4)).toEqual({ slots: [4, 5, 2, 3], drawn: 2, left: false });
  });

  it('are given away so many at a time, to the rows that are seen before those above them', () => {
    const window = { start: 40, size: 4, seen: 42, count: 100 };
    const some = assigned(first, window, all, 3);
    expect(some).toEqual({ slots: [40, 1, 42, 43], drawn: 3, left: true });
    expect(assigned(some.slots, window, all, 3)).toEqual({ slots: [40, 41, 42, 43], drawn: 1, left: false });
  });

  it('stay where they were while the record that should come is not loaded, and nobody waits for a turn', () => {
    expect(assigned(first, at(40), (index) => index === 41, 4)).toEqual({
      slots: [0, 41, 2, 3],
      drawn: 1,
      left: false,
    });
  });

  it('stand for nothing when the list became shorter', () => {
    expect(assigned(first, at(0, 2), all, 4)).toEqual({
      slots: [0, 1, undefined, undefined],
      drawn: 0,
      left: false,
    });
  });

  it('are made anew with another height of the window', () => {
    expect(assigned(first, { start: 0, size: 2, seen: 0, count: 100 }, all, 4).slots).toEqual([0, 1]);
  });

  it('are the same list when nothing moved', () => {
    expect(assigned(first, at(0), all, 4).slots).toBe(first);
  });
});
