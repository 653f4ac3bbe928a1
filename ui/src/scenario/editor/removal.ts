import { isStatus, t, toast } from '@/kernel';
import { deleteScenario, type Removal } from '../scenario.api';

type Delete = (id: string, cancel: boolean) => Promise<Removal>;

/**
 * Deletes a scenario, with its running processes only after a second question. The server cancels as many at a time as a few seconds
 * allow, so it is asked again until none runs; says how far it has come. One that is gone meanwhile is deleted, whoever has done it.
 *
 * @returns whether it is deleted
 */
export async function removeWithRuns(
  id: string,
  sure: () => Promise<boolean>,
  remove: Delete = deleteScenario,
): Promise<boolean> {
  try {
    await remove(id, false);
    return true;
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
  }
  if (!(await sure())) return false;
  for (let all = 0; ; ) {
    const { cancelled, running } = await remove(id, true).catch(whenGone);
    all += cancelled;
    if (running === 0) {
      toast(t('scenario:deletedWithRuns', { cancelled: all }));
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
