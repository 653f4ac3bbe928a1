import { SegmentedControl, TextInput } from '@mantine/core';
import { Inbox, Search, SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Empty, Failed, hindrance, Lines, useDebounced, useTexts } from '@/kernel';
import { dues, type InboxSearch } from '../pages/inboxSearch';
import type { Task, useTasks } from '../task.api';
import classes from './Inbox.module.css';
import { TaskRow } from './TaskRow';
import { partsOf } from './whenDue';

type Props = {
  search: InboxSearch;
  change: (search: InboxSearch) => void;
  tasks: ReturnType<typeof useTasks>;
  current: string | undefined;
};

/** The tasks of a box: what is due first stands above. */
export function TaskList({ search, change, tasks, current }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState(search.q ?? '');
  const sought = useDebounced(typed, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed changes the address
  useEffect(() => {
    if ((search.q ?? '') !== sought) change({ ...search, q: sought || undefined });
  }, [sought]);
  return (
    <section className={classes.list} aria-label={t(`task:box.${search.box ?? 'mine'}`)}>
      <div className={classes.tools}>
        <TextInput
          size="xs"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<Search size={14} aria-hidden />}
          placeholder={t('task:search')}
          aria-label={t('task:search')}
        />
        {search.box !== 'done' && (
          <SegmentedControl
            size="xs"
            fullWidth
            value={search.due ?? ''}
            onChange={(due) => change({ ...search, due: dues.find((one) => one === due) })}
            data={[
              { value: '', label: t('task:dueFilter.any') },
              ...dues.map((due) => ({ value: due, label: t(`task:dueFilter.${due}`) })),
            ]}
          />
        )}
      </div>
      <Rows search={search} tasks={tasks} current={current} />
    </section>
  );
}

function Rows({ search, tasks, current }: Omit<Props, 'change'>) {
  const t = useTexts();
  const error = hindrance(tasks);
  if (error) return <Failed error={error} retry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Lines count={8} height={40} />;
  if (tasks.data.items.length === 0) {
    const narrowed = search.q !== undefined || search.due !== undefined;
    const kind = narrowed ? 'narrowed' : (search.box ?? 'mine');
    return (
      <Empty
        icon={narrowed ? SearchX : Inbox}
        title={t(`task:empty.${kind}.title`)}
        help={t(`task:empty.${kind}.help`)}
      />
    );
  }
  const more = tasks.data.total - tasks.data.items.length;
  const parts = search.box === 'done' ? [] : partsOf(tasks.data.items);
  const row = (task: Task) => (
    <TaskRow key={task.id} task={task} search={search} current={task.id === current} />
  );
  return (
    <div className={classes.rows}>
      {parts.length < 2 && <ul>{tasks.data.items.map(row)}</ul>}
      {parts.length > 1 &&
        parts.map((part) => (
          <section key={`${part.when}.${part.tasks[0]?.id}`} aria-label={t(`task:when.${part.when}`)}>
            <h3 className={classes.when} data-when={part.when}>
              {t(`task:when.${part.when}`)}
              <span>{part.tasks.length}</span>
            </h3>
            <ul>{part.tasks.map(row)}</ul>
          </section>
        ))}
      {more > 0 && <p className={classes.more}>{t('task:more', { count: more })}</p>}
    </div>
  );
}
