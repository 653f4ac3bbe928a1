import { Button } from '@mantine/core';
import { FileInput, Stethoscope } from 'lucide-react';
import { useTexts } from '@/kernel';
import type { Scenario } from '../scenario.api';
import classes from './Doctor.module.css';

type Props = { scenario: Scenario; convert: () => void; mend: () => void };

/** Says that a file comes from elsewhere, and what can be done with it; nothing for a diagram of our own. */
export function ForeignBanner({ scenario, convert, mend }: Props) {
  const t = useTexts();
  const errors = scenario.problems?.filter((one) => one.severity === 'error').length ?? 0;
  if (scenario.dialect === 'bpium')
    return (
      <div className={classes.banner} role="status">
        <FileInput size={16} aria-hidden />
        <span>{t('scenario:doctor.bpium')}</span>
        <Button size="compact-sm" variant="default" onClick={convert}>
          {t('scenario:doctor.convert')}
        </Button>
      </div>
    );
  if (scenario.dialect !== 'bpmn' || errors === 0) return null;
  return (
    <div className={classes.banner} role="status">
      <Stethoscope size={16} aria-hidden />
      <span>{t('scenario:doctor.foreign', { count: errors })}</span>
      <Button size="compact-sm" variant="default" onClick={mend}>
        {t('scenario:doctor.open')}
      </Button>
    </div>
  );
}
