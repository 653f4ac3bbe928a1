import { useTexts } from '@/kernel';
import type { Status } from '../pages/processSearch';
import classes from './Processes.module.css';

/** How a process stands, in a word and a colour. */
export function StatusMark({ status }: { status: Status }) {
  const t = useTexts();
  return (
    <span className={classes.status} data-status={status}>
      {t(`process:status.${status}`)}
    </span>
  );
}
