import { describe, expect, it } from 'vitest';
import { readDuration, writeDuration } from './duration';

describe('a duration in words', () => {
  it('keeps its unit', () => {
    expect(readDuration('PT30M')).toEqual({ count: 30, unit: 'minutes' });
    expect(readDuration('PT4H')).toEqual({ count: 4, unit: 'hours' });
    expect(readDuration('PT120M')).toEqual({ count: 2, unit: 'hours' });
    expect(readDuration('PT1H30M')).toEqual({ count: 90, unit: 'minutes' });
    expect(readDuration('PT30S')).toEqual({ count: 30, unit: 'seconds' });
    expect(readDuration('PT1M30S')).toEqual({ count: 90, unit: 'seconds' });
    expect(readDuration('P1D')).toEqual({ count: 1, unit: 'days' });
    expect(readDuration('P2W')).toEqual({ count: 14, unit: 'days' });
  });

  it('is left as it is written when one unit cannot say it', () => {
    for (const text of ['', 'P', 'PT', 'P1M', 'P1DT2H', '2026-12-31', 'R3/PT1H'])
      expect(readDuration(text)).toBeNull();
  });

  it('comes out as it went in', () => {
    for (const text of ['PT10S', 'PT45M', 'PT8H', 'P3D']) {
      const read = readDuration(text);
      expect(read && writeDuration(read)).toBe(text);
    }
  });
});
