import { expect, it, vi } from 'vitest';
import { ApiProblem } from '@/kernel';
import { removeWithRuns, toldKept } from './removal';

const answers = (...removals: { cancelled: number; running: number }[]) =>
  vi.fn(async (_id: string, cancel: boolean) => {
    if (!cancel) throw new ApiProblem(409, {});
    return removals.shift() ?? { cancelled: 0, running: 0 };
  });

it('a scenario without processes is deleted without a second question', async () => {
  const sure = vi.fn(async () => true);
  const remove = vi.fn(async () => ({ cancelled: 0, running: 0 }));
  expect(await removeWithRuns('1', sure, remove)).toBe(true);
  expect(sure).not.toHaveBeenCalled();
});

it('one with processes is asked for again until none runs', async () => {
  const remove = answers({ cancelled: 900, running: 300 }, { cancelled: 300, running: 0 });
  expect(await removeWithRuns('1', async () => true, remove)).toBe(true);
  expect(remove.mock.calls).toEqual([
    ['1', false],
    ['1', true],
    ['1', true],
  ]);
});

it('who is asked learns what runs and who calls it', async () => {
  const callers = [
    { id: 'pay', name: 'Оплата' },
    { id: '7', name: 'Отгрузка' },
  ];
  const sure = vi.fn(async () => true);
  const remove = vi.fn(async (_id: string, cancel: boolean) => {
    if (!cancel) throw new ApiProblem(409, { running: 0, calling: 3, callers });
    return { cancelled: 0, running: 0 };
  });
  expect(await removeWithRuns('1', sure, remove)).toBe(true);
  const kept = { running: 0, calling: 3, callers };
  expect(sure).toHaveBeenCalledWith(expect.objectContaining(kept));
  expect(toldKept(kept)).toContain('«Оплата», «Отгрузка» и ещё 1');
  expect(toldKept({ running: 2, calling: 2, callers })).toMatch(/идут процессы.*«Отгрузка»\. Их/);
  expect(toldKept({ running: 2, calling: 0, callers: [] })).not.toContain('вызывают');
});

it('it stays when nobody says yes, and when nothing lets go', async () => {
  const no = answers();
  expect(await removeWithRuns('1', async () => false, no)).toBe(false);
  expect(no).toHaveBeenCalledTimes(1);
  const stuck = answers({ cancelled: 0, running: 2 });
  expect(await removeWithRuns('1', async () => true, stuck)).toBe(false);
  expect(stuck).toHaveBeenCalledTimes(2);
});

it('what else goes wrong is told', async () => {
  const remove = async () => {
    throw new ApiProblem(500, {});
  };
  await expect(removeWithRuns('1', async () => true, remove)).rejects.toMatchObject({ status: 500 });
});

it('one that is gone after the second question is deleted', async () => {
  const remove = vi.fn(async (_id: string, cancel: boolean) => {
    if (!cancel) throw new ApiProblem(409, {});
    if (remove.mock.calls.length > 2) throw new ApiProblem(404, {});
    return { cancelled: 900, running: 300 };
  });
  expect(await removeWithRuns('1', async () => true, remove)).toBe(true);
  expect(remove).toHaveBeenCalledTimes(3);
});

it('one that never was is not', async () => {
  const remove = async () => {
    throw new ApiProblem(404, {});
  };
  await expect(removeWithRuns('1', async () => true, remove)).rejects.toMatchObject({ status: 404 });
});
