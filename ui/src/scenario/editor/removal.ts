import { isStatus, t, toast } from '@/kernel';
import { deleteScenario, type Removal } from '../scenario.api';

type Delete = (id: string, cancel: boolean) => Promise<Removal>;

/** What keeps a scenario from being deleted without a word: its processes, and the published scenarios that call it. */
export type Kept = { running: number; calling: number; callers: { id: string; name: string }[] };

/** What is lost when it is deleted all the same. */
export function toldKept({ running, calling, callers }: Kept): string {
  const names = callers.map((caller) => t('scenario:deleteCaller', { name: caller.name })).join(', ');
  const more = calling - callers.length;
  const called =
    more > 0 ? t('scenario:deleteCalledMore', { names, more }) : t('scenario:deleteCalled', { names });
  return [running > 0 ? t('scenario:deleteRunning') : '', calling > 0 ? called : '']
    .filter(Boolean)
    .join(' ');
}

/**
 * Deletes a scenario; one that has running processes, or that others call, only after a second question. The server cancels as many
 * processes at a time as a few seconds allow, so it is asked again until none runs; says how far it has come. One that is gone meanwhile
 * is deleted, whoever has done it.
 *
 * @returns whether it is deleted
 */
export async function removeWithRuns(
  id: string,
  sure: (kept: Kept) => Promise<boolean>,
  remove: Delete = deleteScenario,
): Promise<boolean> {
  let kept: Kept;
  try {
    await remove(id, false);
    return true;
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
    kept = { running: 0, calling: 0, callers: [], ...(error.body as Partial<Kept>) };
  }
  if (!(await sure(kept))) return false;
  for (let all = 0; ; ) {
    const { cancelled, running } = await remove(id, true).catch(whenGone);
    all += cancelled;
    if (running === 0) {
      if (all > 0) toast(t('scenario:deletedWithRuns', { cancelled: all }));
      return true;
    }
    toast(t('scenario:deleteGoesOn', { cancelled: all, running }));
    // Steps that do not let go: whoever wants to may try again.
    if (cancelled === 0) return false;
  }
}

/** An answer that was lost, or another administrator. */
function whenGone(error: unknown): Removal {
  if (!isStatus(error, 404)) throw error;
  return { cancelled: 0, running: 0 };
}
