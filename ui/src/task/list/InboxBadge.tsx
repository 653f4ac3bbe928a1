import { useLatestSoon, useTexts } from '@/kernel';
import { useLive } from '@/live';
import { refreshTasks, useTaskCount } from '../task.api';
import classes from './Inbox.module.css';

/** How much lies in the inbox; red when something of it is late. Stays on the page, so it also keeps the lists fresh. */
export function InboxBadge() {
  const t = useTexts();
  const count = useTaskCount();
  const refresh = useLatestSoon(() => void refreshTasks());
  useLive(['tasks'], refresh);
  const mine = count.data?.mine ?? 0;
  const overdue = count.data?.overdue ?? 0;
  if (mine === 0) return null;
  const label =
    overdue > 0 ? t('task:badge.overdue', { mine, overdue }) : t('task:badge.mine', { count: mine });
  return (
    <span
      className={classes.badge}
      data-late={overdue > 0 || undefined}
      role="img"
      aria-label={label}
      title={label}
    >
      {mine > 99 ? '99+' : mine}
    </span>
  );
}
