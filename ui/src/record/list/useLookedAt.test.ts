import { describe, expect, it } from 'vitest';
import { flies } from './useLookedAt';

describe('a flight over a list', () => {
  it('is a drag of the bar or a jump', () => {
    expect(flies(0, 480, 16)).toBe(true);
    expect(flies(0, 90_000, 60_000)).toBe(true);
  });

  it('is no wheel and no page by keys', () => {
    expect(flies(100, 108, 16)).toBe(false);
    expect(flies(100, 125, 30)).toBe(false);
    expect(flies(100, 100, 0)).toBe(false);
  });
});
