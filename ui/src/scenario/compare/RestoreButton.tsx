import { Button } from '@mantine/core';
import { useTexts } from '@/kernel';
import type { Scenario } from '../scenario.api';
import { useRestore } from './useRestore';

type Props = { scenario: Scenario; version: number; compact?: boolean };

const nothing = () => undefined;

/** Makes a version the draft, where no editor is open on it. */
export function RestoreButton({ scenario, version, compact }: Props) {
  const t = useTexts();
  const { busy, restore } = useRestore(scenario, () => scenario.draftRevision, nothing);
  return (
    <Button
      variant="default"
      size={compact ? 'compact-sm' : undefined}
      loading={busy}
      onClick={() => void restore(version)}
    >
      {t('scenario:versions.restore')}
    </Button>
  );
}
