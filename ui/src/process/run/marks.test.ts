import { expect, it } from 'vitest';
import type { ProcessItem, TraceEntry } from '../process.api';
import { marksOf } from './marks';

const entry = (element: string, status: TraceEntry['status'], error: TraceEntry['error'] = null) =>
  ({ element, status, error }) as TraceEntry;

it('a step that was left by its error exit looks failed, one that was stopped does not', () => {
  const trace = [
    entry('Ask', 'cancelled', { name: 'HttpTimeout', message: 'No answer' }),
    entry('Call', 'cancelled'),
    entry('Write', 'done'),
    entry('Wait', 'running'),
  ];
  expect(marksOf({} as ProcessItem, trace)).toEqual({
    Ask: { state: 'failed' },
    Call: { state: 'cancelled' },
    Write: { state: 'done' },
    Wait: { state: 'active' },
  });
});
