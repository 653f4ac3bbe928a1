import { formatMoment, useTexts } from '@/kernel';
import type { ActiveStep } from '../process.api';
import classes from './Awaited.module.css';

const waitTexts = {
  message: 'process:path.waitsMessage',
  signal: 'process:path.waitsSignal',
  condition: 'process:path.waitsRecord',
  date: '',
};

/** What a step that has not ended waits for: a message, a signal, a time. */
export function Awaited({ step }: { step: ActiveStep }) {
  const t = useTexts();
  const told = (step.waits ?? []).filter((wait) => wait.for !== 'date');
  if (told.length === 0 && !step.due) return null;
  return (
    <ul className={classes.awaited}>
      {told.map((wait) => (
        <li key={wait.element}>
          {t(waitTexts[wait.for], { name: wait.name })}
          {wait.key && <> {t('process:path.withKey', { key: wait.key })}</>}
        </li>
      ))}
      {step.due && <li>{t('process:path.waitsUntil', { moment: formatMoment(step.due) })}</li>}
    </ul>
  );
}
