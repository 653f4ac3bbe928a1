import { Button, Menu } from '@mantine/core';
import { ChevronDown, GitCompareArrows, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { settling, toast, toastError, useTexts } from '@/kernel';
import { publishScenario, type Scenario } from '../scenario.api';
import classes from './Editor.module.css';
import { PublishComment } from './PublishComment';
import { publishSeen } from './publishSeen';
import { useCompare } from './useCompare';
import type { Draft } from './useDraft';

type Props = { scenario: Scenario; draft: Draft };

/** Makes a version of the draft that runs from now on; what keeps it from that stands in the list of problems. */
export function Publish({ scenario, draft }: Props) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const { busy, publish } = usePublish(scenario, draft);
  const compare = useCompare(scenario, draft);
  const errors = (scenario.problems ?? []).filter((problem) => problem.severity === 'error').length;
  const current = scenario.status === 'published' && !scenario.draftChanged && draft.state === 'saved';
  const off = current || errors > 0;
  return (
    <Button.Group>
      <Button
        loading={busy}
        disabled={off}
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
      <Menu position="bottom-end">
        <Menu.Target>
          <Button className={classes.more} disabled={off} aria-label={t('scenario:publishMore')}>
            <ChevronDown size={15} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<MessageSquareText size={15} />} onClick={() => setAsking(true)}>
            {t('scenario:comment.open')}
          </Menu.Item>
          {scenario.version !== null && (
            <Menu.Item
              leftSection={<GitCompareArrows size={15} />}
              onClick={() => void compare(scenario.version ?? undefined)}
            >
              {t('scenario:comment.changes', { version: scenario.version })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && <PublishComment close={() => setAsking(false)} publish={publish} />}
    </Button.Group>
  );
}

function usePublish(scenario: Scenario, draft: Draft) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const publish = async (comment?: string): Promise<boolean> => {
    setBusy(true);
    try {
      const version = await publishSeen(draft, (seen) => publishScenario(scenario.id, comment, seen));
      if (version !== null) toast(t('scenario:published', { version }));
      return version !== null;
    } catch (error) {
      toastError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, publish };
}
