import { useNavigate, useParams } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useEffect } from 'react';
import { Empty, useHotkeys, usePlace, useTexts, useWide } from '@/kernel';
import { TaskCard } from '../card/TaskCard';
import { Boxes } from '../list/Boxes';
import classes from '../list/Inbox.module.css';
import { TaskList } from '../list/TaskList';
import { type Task, useTasks } from '../task.api';
import type { InboxSearch } from './inboxSearch';
import { inboxRoute } from './routes';

/** Boxes, list and task beside each other; one of them on a phone. */
export function InboxPage() {
  const t = useTexts();
  const search = inboxRoute.useSearch();
  const { taskId } = useParams({ strict: false }) as { taskId?: string };
  const tasks = useTasks(search);
  const wide = useWide();
  const address = useAddress(search);
  const items = tasks.data?.items ?? [];
  usePlace(t('task:nav'));
  useStepping(items, taskId, address.open);
  const first = items[0]?.id;
  useEffect(() => {
    // A wide screen never shows an empty third zone while there is something to do.
    if (wide && taskId === undefined && first !== undefined) address.open(first, true);
  }, [wide, taskId, first, address.open]);
  return (
    <div className={classes.page} data-open={taskId !== undefined || undefined}>
      <Boxes search={search} />
      <TaskList key={search.box} search={search} change={address.change} tasks={tasks} current={taskId} />
      <div className={classes.task}>
        {taskId ? (
          <TaskCard
            key={taskId}
            taskId={taskId}
            close={address.close}
            next={() => address.next(items, taskId)}
          />
        ) : (
          items.length > 0 && <Empty icon={Inbox} title={t('task:choose')} />
        )}
      </div>
    </div>
  );
}

function useAddress(search: InboxSearch) {
  const navigate = useNavigate();
  const open = (taskId: string, replace = false) =>
    void navigate({ to: '/inbox/$taskId', params: { taskId }, search, replace });
  const close = () => void navigate({ to: '/inbox', search });
  return {
    open,
    close,
    change: (changed: InboxSearch) => void navigate({ to: '/inbox', search: changed, replace: true }),
    /** What stands after the task, else before it; the list when there is nothing more. */
    next: (items: Task[], taskId: string) => {
      const at = items.findIndex((task) => task.id === taskId);
      const after = items[at + 1] ?? (at > 0 ? items[at - 1] : undefined);
      if (after) open(after.id, true);
      else close();
    },
  };
}

function useStepping(
  items: Task[],
  taskId: string | undefined,
  open: (id: string, replace?: boolean) => void,
) {
  const step = (by: number) => {
    const at = items.findIndex((task) => task.id === taskId);
    const to = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (to) open(to.id, true);
  };
  useHotkeys([
    { code: 'KeyJ', label: 'task:keys.next', run: () => step(1) },
    { code: 'KeyK', label: 'task:keys.before', run: () => step(-1) },
    { code: 'ArrowDown', run: () => step(1) },
    { code: 'ArrowUp', run: () => step(-1) },
  ]);
}
