import { beforeAll, expect, test } from 'vitest';
import { zones } from '@/kernel';
import { partsOf } from './list/whenDue';
import type { Task } from './task.api';

const now = new Date('2026-11-23T21:30:00Z');

beforeAll(() => zones.set({ person: 'Europe/Moscow', company: 'Europe/Moscow' }));

const task = (id: string, due: string | null, overdue = false) => ({ id, due, overdue }) as Task;

test('the list is cut where the day of the person changes', () => {
  const parts = partsOf(
    [
      task('1', '2026-11-23T20:00:00Z', true),
      task('2', '2026-11-23T22:00:00Z'),
      task('3', '2026-11-24T20:59:00Z'),
      task('4', '2026-11-24T21:00:00Z'),
      task('5', null),
    ],
    now,
  );
  expect(parts.map(({ when, tasks }) => [when, tasks.map(({ id }) => id).join()])).toEqual([
    ['late', '1'],
    ['today', '2,3'],
    ['later', '4'],
    ['never', '5'],
  ]);
});

test('no task, no part', () => expect(partsOf([], now)).toEqual([]));
