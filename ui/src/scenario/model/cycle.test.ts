import { expect, test } from 'vitest';
import { readCycle, writeCycle } from './cycle';

test.each([
  ['R3/PT10M', { times: 3, every: 'PT10M' }],
  ['R/P1D', { times: null, every: 'P1D' }],
])('%s is read and written', (text, cycle) => {
  expect(readCycle(text)).toEqual(cycle);
  expect(writeCycle(cycle)).toBe(text);
});

test.each(['PT10M', 'R3/2026-12-01T09:00/P1W', 'R/P1D/2026-12-31', ''])(
  '%s stays as it is written',
  (text) => {
    expect(readCycle(text)).toBeNull();
  },
);

test('without a period there is no repetition yet', () => {
  expect(writeCycle({ times: 3, every: '' })).toBe('');
});
