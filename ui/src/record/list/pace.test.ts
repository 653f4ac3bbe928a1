import { describe, expect, it } from 'vitest';
import { frameMilliseconds, Pace } from './pace';

/** How many rows a frame gets after some frames on a machine where a row costs so many milliseconds. */
function rowsAfter(frames: number, rowMilliseconds: number, wanted = 48): number {
  let now = 0;
  let drawn = 0;
  const pace = new Pace(
    (work) => {
      now += drawn * rowMilliseconds;
      work();
    },
    () => now,
  );
  for (let frame = 0; frame < frames; frame++) {
    drawn = Math.min(wanted, pace.rows);
    pace.watch(drawn);
  }
  return pace.rows;
}

describe('the rows that a frame gets', () => {
  it('grow where there is time, up to a whole window', () => {
    expect(rowsAfter(100, 0.1)).toBe(48);
  });

  it('fit into a frame of a slow machine', () => {
    expect(rowsAfter(100, 2) * 2).toBeLessThanOrEqual(frameMilliseconds + 2);
    expect(rowsAfter(100, 50)).toBe(2);
  });

  it('stay as they are while fewer are wanted', () => {
    expect(rowsAfter(100, 0.1, 3)).toBe(12);
  });
});
