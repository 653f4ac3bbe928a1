import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DiagramProblem, Scenario } from '../scenario.api';
import { useProblems } from './useProblems';

const checkFile = vi.hoisted(() => vi.fn());
vi.mock('../scenario.api', async (load) => ({ ...(await load<object>()), checkFile }));

const modeler = { saveXML: async () => ({ xml: '<xml/>' }) } as unknown as Parameters<typeof useProblems>[0];
const scenario = { id: '1', problems: [] } as unknown as Scenario;
const found = [{ element: 'A', code: 'no-start' }] as DiagramProblem[];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pause = () => act(() => vi.advanceTimersByTimeAsync(1_000));

it('a question that fails late takes nothing from the answer to the next one', async () => {
  let failLate: (error: Error) => void = () => {};
  checkFile.mockReturnValueOnce(new Promise((_, refuse) => (failLate = refuse))).mockResolvedValueOnce(found);
  const { result, rerender } = renderHook(({ edits }) => useProblems(modeler, scenario, 'failed', edits), {
    initialProps: { edits: 1 },
  });
  await pause();
  rerender({ edits: 2 });
  await pause();
  expect(result.current).toEqual({ problems: found, ofSaved: false });
  await act(async () => failLate(new Error('offline')));
  expect(result.current).toEqual({ problems: found, ofSaved: false });
});

it('without an answer they are those of the saved draft', async () => {
  checkFile.mockRejectedValueOnce(new Error('offline'));
  const { result } = renderHook(() => useProblems(modeler, scenario, 'failed', 1));
  await pause();
  expect(result.current).toEqual({ problems: [], ofSaved: true });
});
