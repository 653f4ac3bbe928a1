import { beforeEach, describe, expect, it } from 'vitest';
import { forgetPositions, lookBack, notePosition, positionBefore } from './position';

beforeEach(forgetPositions);

describe('where a stream of changes begins', () => {
  it('is unknown before the first answer', () => {
    notePosition(null, 0);
    expect(positionBefore(0)).toBeUndefined();
  });

  it('is the first answer on a page that was loaded just now', () => {
    notePosition('a-1', 0);
    notePosition('a-5', 1000);
    expect(positionBefore(2000)).toBe('a-1');
  });

  it('is from before anything that may still be shown without being asked for again', () => {
    notePosition('a-1', 0);
    notePosition('a-5', 10_000);
    notePosition('a-9', 20_000);
    expect(positionBefore(10_000 + lookBack)).toBe('a-5');
    notePosition('a-12', 100_000);
    expect(positionBefore(100_001)).toBe('a-9');
  });
});
