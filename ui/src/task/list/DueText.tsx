import { formatMoment, formatRelative, useTexts } from '@/kernel';
import classes from './Inbox.module.css';

/** When it is due, in words; red when late. */
export function DueText({ due, overdue }: { due: string | null; overdue: boolean }) {
  const t = useTexts();
  if (!due) return null;
  return (
    <time
      className={classes.due}
      data-late={overdue || undefined}
      dateTime={due}
      title={`${overdue ? t('task:late') : t('task:due')} ${formatMoment(due)}`}
    >
      {formatRelative(due)}
    </time>
  );
}
