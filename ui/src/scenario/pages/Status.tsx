import { useTexts } from '@/kernel';
import type { Scenario } from '../scenario.api';
import classes from './Scenarios.module.css';

/** How a scenario stands, in a word. */
export function Status({ scenario }: { scenario: Scenario }) {
  const t = useTexts();
  return (
    <span className={classes.status} data-status={scenario.status}>
      {t(`scenario:status.${scenario.status}`, { version: scenario.version ?? '' })}
    </span>
  );
}
