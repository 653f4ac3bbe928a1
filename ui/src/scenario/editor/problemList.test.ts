import { describe, expect, it } from 'vitest';
import type { DiagramProblem } from '../scenario.api';
import { problemList, stillRight } from './problemList';

const problem = (element: string): DiagramProblem => ({
  element,
  severity: 'error',
  code: 'dead-end',
  message: element,
  hint: null,
});
const saved = [problem('Saved')];
const checked = { edits: 3, problems: [problem('Shown')] };

describe('the list of problems', () => {
  it('is that of the draft that was saved, as long as it is the one on the screen', () => {
    for (const state of ['saved', 'saving', 'waiting'] as const)
      expect(problemList(saved, state, checked)).toEqual({ problems: saved, ofSaved: false });
  });

  it('is that of the diagram on the screen where another one is saved', () => {
    for (const state of ['conflict', 'failed'] as const)
      expect(problemList(saved, state, checked)).toEqual({ problems: checked.problems, ofSaved: false });
  });

  it('says that it is of the saved draft until the other one has been looked at', () => {
    expect(problemList(saved, 'conflict', undefined)).toEqual({ problems: saved, ofSaved: true });
  });

  it('takes no answer that is older than the last edit', () => {
    expect(stillRight(checked, 3)).toBe(checked);
    expect(stillRight(checked, 4)).toBeUndefined();
  });
});
