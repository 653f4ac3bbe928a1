import { describe, expect, it } from 'vitest';
import { blockSize } from '../record.api';
import { lengthOf, type Seen } from './listLength';

const fresh = (): Seen => ({ rows: 0, end: null });
const block = (index: number, items = blockSize, total = 10_000, exact = false) => ({
  index,
  items,
  total,
  exact,
});

describe('the length of a list', () => {
  it('is the count where that is exact', () => {
    expect(lengthOf([block(0, blockSize, 3_000, true)], fresh())).toBe(3_000);
  });

  it('is the bounded count at first, and more than what was seen beyond it', () => {
    const seen = fresh();
    expect(lengthOf([block(0)], seen)).toBe(10_000);
    expect(lengthOf([block(0), block(60)], seen)).toBe(61 * blockSize + 2 * blockSize);
  });

  it('stays while the next rows are on their way and when one goes back', () => {
    const seen = fresh();
    const far = lengthOf([block(0), block(60)], seen);
    expect(lengthOf([block(0)], seen)).toBe(far);
    expect(lengthOf([block(0), block(55)], seen)).toBe(far);
  });

  it('ends with the last rows, also when they are out of sight again', () => {
    const seen = fresh();
    expect(lengthOf([block(0), block(61, 20)], seen)).toBe(61 * blockSize + 20);
    expect(lengthOf([block(0), block(55)], seen)).toBe(61 * blockSize + 20);
  });

  it('ends before a block that has no rows', () => {
    expect(lengthOf([block(0), block(61), block(62, 0)], fresh())).toBe(62 * blockSize);
  });

  it('goes on where rows were added behind the end', () => {
    const seen = fresh();
    lengthOf([block(0), block(61, 20)], seen);
    expect(lengthOf([block(0), block(61)], seen)).toBe(64 * blockSize);
  });
});
