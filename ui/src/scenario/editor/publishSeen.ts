import { isStatus } from '@/kernel';
import type { Draft } from './useDraft';

/**
 * Saves and publishes what is on the screen. Where somebody else has saved a newer draft, nothing is published, and the editor says so
 * as it does when saving: the person picks one of the two.
 *
 * @param publish is given the draft that the person sees
 * @returns number of the version; null when the draft could not be saved or is not the newest
 */
export async function publishSeen(
  draft: Pick<Draft, 'save' | 'revision' | 'clash'>,
  publish: (draftRevision: number) => Promise<number>,
): Promise<number | null> {
  if (!(await draft.save())) return null;
  try {
    return await publish(draft.revision());
  } catch (error) {
    // an address that another scenario has is a conflict, too, but not one of drafts
    if (!isStatus(error, 409) || error.body.current === undefined) throw error;
    draft.clash();
    return null;
  }
}
