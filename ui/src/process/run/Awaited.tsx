import { formatMoment, useTexts } from '@/kernel';
import type { ActiveStep, RunningTimer } from '../process.api';
import classes from './Awaited.module.css';

const waitTexts = {
  message: 'process:path.waitsMessage',
  signal: 'process:path.waitsSignal',
  condition: 'process:path.waitsRecord',
  date: '',
};

type Props = { step?: ActiveStep | undefined; timers: RunningTimer[] };

/** What a step that has not ended waits for: a message, a signal, a time; and when the timers beside it ring. */
export function Awaited({ step, timers }: Props) {
  const t = useTexts();
  const told = (step?.waits ?? []).filter((wait) => wait.for !== 'date');
  if (told.length === 0 && !step?.due && timers.length === 0) return null;
  return (
    <ul className={classes.awaited}>
      {told.map((wait) => (
        <li key={wait.element}>
          {t(waitTexts[wait.for], { name: wait.name })}
          {wait.key && <> {t('process:path.withKey', { key: wait.key })}</>}
        </li>
      ))}
      {step?.due && <li>{t('process:path.waitsUntil', { moment: formatMoment(step.due) })}</li>}
      {timers.map(({ element, name, due }) => (
        <li key={element}>
          {name
            ? t('process:path.timerOf', { name, moment: formatMoment(due) })
            : t('process:path.timer', { moment: formatMoment(due) })}
        </li>
      ))}
    </ul>
  );
}
