import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useEdited } from './useEdited';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function edited(needed: boolean) {
  const written: string[] = [];
  const { result } = renderHook(() => useEdited('PT10M', (text) => written.push(text), needed));
  return { result, written };
}

test('what is typed is written a moment later, an empty text too', () => {
  const { result, written } = edited(false);
  act(() => result.current.change(''));
  expect(written).toEqual([]);
  act(() => void vi.advanceTimersByTime(600));
  expect(written).toEqual(['']);
});

test('where a value is needed, an emptied box writes nothing while the next number is being typed', () => {
  const { result, written } = edited(true);
  act(() => result.current.change(''));
  act(() => void vi.advanceTimersByTime(600));
  expect(written).toEqual([]);
  act(() => result.current.change('PT5M'));
  act(() => void vi.advanceTimersByTime(600));
  expect(written).toEqual(['PT5M']);
});

test('a needed box that is left empty shows again what was there', () => {
  const { result, written } = edited(true);
  act(() => result.current.change(''));
  act(() => result.current.leave());
  expect(result.current.typed).toBe('PT10M');
  expect(written).toEqual([]);
});
