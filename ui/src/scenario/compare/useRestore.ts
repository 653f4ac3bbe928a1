import { useState } from 'react';
import { confirm, settling, toast, toastError, useTexts } from '@/kernel';
import { loadDraftFile, replaceDraft, restoreVersion, type Scenario } from '../scenario.api';

/**
 * Makes a version the draft. Edits that were never published are asked about before, and can be brought back after; a draft that
 * somebody else has saved meanwhile is not replaced at all.
 *
 * @param revision the draft that the person has seen
 * @param done is told that the draft is another one now
 */
export function useRestore(scenario: Scenario, revision: () => number, done: () => void) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const restore = async (version: number): Promise<boolean> => {
    const sure =
      !scenario.draftChanged ||
      (await confirm({
        title: t('scenario:versions.restoreTitle', { version }),
        text: t('scenario:versions.restoreHelp'),
        yes: t('scenario:versions.restore'),
      }));
    if (!sure) return false;
    setBusy(true);
    try {
      const former = await loadDraftFile(scenario.id);
      const { draftRevision } = await restoreVersion(scenario.id, version, revision());
      const back = async () => {
        await replaceDraft(scenario.id, former, draftRevision);
        done();
      };
      toast(t('scenario:versions.restored', { version }), back);
      done();
      return true;
    } catch (error) {
      toastError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, restore: (version: number) => settling(restore(version)) };
}
