import { Link } from '@tanstack/react-router';
import { CheckCheck, Inbox, type LucideIcon, Rows3, Users } from 'lucide-react';
import { useIsAdministrator } from '@/access';
import { useTexts } from '@/kernel';
import { type Box, boxes, type InboxSearch } from '../pages/inboxSearch';
import { useTaskCount } from '../task.api';
import classes from './Inbox.module.css';

const icons: Record<Box, LucideIcon> = { mine: Inbox, groups: Users, done: CheckCheck, all: Rows3 };

/** The boxes at the left: mine, my groups, done, and for administrators everybody's. */
export function Boxes({ search }: { search: InboxSearch }) {
  const t = useTexts();
  const administrator = useIsAdministrator();
  const count = useTaskCount();
  const current = search.box ?? 'mine';
  return (
    <nav className={classes.boxes} aria-label={t('task:boxes')}>
      {boxes
        .filter((box) => box !== 'all' || administrator)
        .map((box) => {
          const Icon = icons[box];
          return (
            <Link
              key={box}
              to="/inbox"
              search={{ box: box === 'mine' ? undefined : box }}
              className={classes.box}
              data-current={box === current || undefined}
              aria-current={box === current ? 'page' : undefined}
            >
              <Icon size={16} aria-hidden />
              <span>{t(`task:box.${box}`)}</span>
              {box === 'mine' && (count.data?.mine ?? 0) > 0 && (
                <span className={classes.boxCount}>{count.data?.mine}</span>
              )}
            </Link>
          );
        })}
    </nav>
  );
}
