import { Button } from '@mantine/core';
import { useState } from 'react';
import { settling, toast, toastError, useTexts } from '@/kernel';
import { publishScenario, type Scenario } from '../scenario.api';
import type { Draft } from './useDraft';

type Props = { scenario: Scenario; draft: Draft };

/** Makes a version of the draft that runs from now on; what keeps it from that stands in the list of problems. */
export function Publish({ scenario, draft }: Props) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const errors = (scenario.problems ?? []).filter((problem) => problem.severity === 'error').length;
  const current = scenario.status === 'published' && !scenario.draftChanged && draft.state === 'saved';
  const publish = async () => {
    setBusy(true);
    try {
      if (!(await draft.save())) return;
      toast(t('scenario:published', { version: await publishScenario(scenario.id) }));
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      loading={busy}
      disabled={current || errors > 0}
      title={t(
        current
          ? 'scenario:publishedAlready'
          : errors > 0
            ? 'scenario:publishFaults'
            : 'scenario:publishHelp',
      )}
      onClick={() => void settling(publish())}
    >
      {t(scenario.status === 'off' ? 'scenario:publishAgain' : 'scenario:publish')}
    </Button>
  );
}
