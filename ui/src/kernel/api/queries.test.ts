import { describe, expect, it } from 'vitest';
import { ApiProblem } from './problem';
import { hindrance } from './queries';

const failed = new ApiProblem(500, {});

describe('what keeps a place from showing its data', () => {
  it('is an error of what is not there', () => {
    expect(hindrance({ data: 1, error: null }, { data: undefined, error: failed })).toBe(failed);
  });

  it('is no refresh that failed', () => {
    expect(hindrance({ data: 1, error: failed })).toBeUndefined();
  });

  it('is that the thing is gone or forbidden now', () => {
    for (const status of [403, 404]) {
      const error = new ApiProblem(status, {});
      expect(hindrance({ data: 1, error })).toBe(error);
    }
  });
});
