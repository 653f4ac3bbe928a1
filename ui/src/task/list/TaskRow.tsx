import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatRelative } from '@/kernel';
import type { InboxSearch } from '../pages/inboxSearch';
import type { Task } from '../task.api';
import { DueText } from './DueText';
import classes from './Inbox.module.css';
import { KeyFields } from './KeyFields';

type Props = { task: Task; search: InboxSearch; current: boolean };

const groupsOf = (task: Task) => task.candidates.map((group) => group.title).join(', ');

/** A task in the list: what is about whom, by when, and of which process. */
export function TaskRow({ task, search, current }: Props) {
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const who = search.box === 'all' || search.box === 'groups' ? (task.assignee?.title ?? groupsOf(task)) : '';
  return (
    <li>
      <Link
        ref={row}
        to="/inbox/$taskId"
        params={{ taskId: task.id }}
        search={search}
        className={classes.row}
        data-current={current || undefined}
        data-late={task.overdue || undefined}
        aria-current={current ? 'true' : undefined}
      >
        <span className={classes.rowTitle}>
          <span className="a-one-line">{task.record?.title || task.name}</span>
          {task.done ? (
            <time className={classes.due} dateTime={task.done}>
              {formatRelative(task.done)}
            </time>
          ) : (
            <DueText due={task.due} overdue={task.overdue} />
          )}
        </span>
        {task.record && task.record.fields.length > 0 && <KeyFields record={task.record} />}
        <span className={classes.rowStep}>
          <span className="a-one-line">{task.name}</span>
          <span className="a-one-line">{who || task.scenarioName}</span>
        </span>
      </Link>
    </li>
  );
}
