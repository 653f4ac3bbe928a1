import { expect, it, vi } from 'vitest';
import type { Shape } from '../model/bpmn';
import { Steady } from './steady';

const step = { id: 'Step' } as Shape;
const other = { id: 'Other' } as Shape;

/** Whether a click on the step goes on to what leaves out the chosen. */
function goesOn(chosen: Shape[], shiftKey = false): boolean {
  const on = vi.fn();
  new Steady({ on }, { get: () => chosen });
  const stopPropagation = vi.fn();
  on.mock.calls[0]?.[2]({ element: step, originalEvent: { shiftKey }, stopPropagation });
  return stopPropagation.mock.calls.length === 0;
}

it('a click on what is chosen leaves it chosen', () => {
  expect(goesOn([step])).toBe(false);
});

it('a click on anything else, on one of several, or with the key that adds is what it was', () => {
  expect(goesOn([])).toBe(true);
  expect(goesOn([other])).toBe(true);
  expect(goesOn([step, other])).toBe(true);
  expect(goesOn([step], true)).toBe(true);
});
