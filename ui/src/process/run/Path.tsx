import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  type LucideIcon,
  ShieldAlert,
} from 'lucide-react';
import { useState } from 'react';
import { useCatalogs } from '@/catalog';
import { Empty, formatDuration, formatMoment, formatSecond, useTexts } from '@/kernel';
import { type ActiveStep, lookOf, type RunningTimer, type TraceEntry } from '../process.api';
import { Awaited } from './Awaited';
import { Data } from './Data';
import { nameOf } from './names';
import classes from './Run.module.css';

const icons: Record<TraceEntry['status'] | 'left', LucideIcon> = {
  done: CircleCheck,
  failed: CircleAlert,
  left: CircleAlert,
  cancelled: CircleSlash,
  running: CircleDashed,
};

type Props = {
  trace: TraceEntry[];
  active: ActiveStep[];
  timers: RunningTimer[];
  element: string | undefined;
  select: (element: string | undefined) => void;
};

/** Step by step what happened; with an element chosen only what happened there. */
export function Path({ trace, active, timers, element, select }: Props) {
  const t = useTexts();
  const shown = element ? trace.filter((entry) => entry.element === element) : trace;
  const running = shown.filter(({ status }) => status === 'running');
  const apart = timers.filter((timer) => (element ? timer.element === element : timer.at === null));
  if (shown.length === 0)
    return (
      <Empty compact title={element ? t('process:path.notThere') : t('process:path.none')}>
        <Awaited timers={apart} />
        {element && (
          <button type="button" className={classes.all} onClick={() => select(undefined)}>
            {t('process:path.all')}
          </button>
        )}
      </Empty>
    );
  return (
    <>
      {element && (
        <button type="button" className={classes.all} onClick={() => select(undefined)}>
          {t('process:path.all')}
        </button>
      )}
      <Awaited timers={apart} />
      <ol className={classes.path}>
        {shown.map((entry, at) => (
          <Entry
            key={`${entry.seq}.${entry.attempt}`}
            entry={entry}
            day={dayIfNew(entry, shown[at - 1])}
            step={active.find((step) => entry.status === 'running' && step.element === entry.element)}
            timers={
              entry === running.find((one) => one.element === entry.element)
                ? timers.filter((timer) => timer.at === entry.element)
                : []
            }
            select={select}
          />
        ))}
      </ol>
    </>
  );
}

const dayOf = (entry: TraceEntry) => formatMoment(entry.started).split(' ')[0];

/** Steps are seconds apart: the day is said once, where it begins. */
const dayIfNew = (entry: TraceEntry, before: TraceEntry | undefined): string =>
  before && dayOf(before) === dayOf(entry) ? '' : (dayOf(entry) ?? '');

const took = (entry: TraceEntry) =>
  entry.ended ? formatDuration(Date.parse(entry.ended) - Date.parse(entry.started)) : '';

type EntryProps = {
  entry: TraceEntry;
  day: string;
  step: ActiveStep | undefined;
  timers: RunningTimer[];
  select: Props['select'];
};

function Entry({ entry, day, step, timers, select }: EntryProps) {
  const t = useTexts();
  const look = lookOf(entry);
  const [open, setOpen] = useState(look === 'failed' || look === 'left');
  const Icon = icons[look];
  return (
    <li className={classes.entry} data-status={look}>
      <button
        type="button"
        className={classes.entryHead}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          select(entry.element);
        }}
      >
        <Icon size={16} aria-label={t(`process:entry.${look}`)} />
        <span className="a-one-line">{nameOf(entry)}</span>
        {entry.elevated && (
          <Tooltip label={t('process:elevated')}>
            <ShieldAlert size={14} color="var(--a-danger)" aria-label={t('process:elevated')} />
          </Tooltip>
        )}
        <span className={classes.dim}>
          {[entry.by?.title, entry.attempt > 1 && t('process:path.attempt', { count: entry.attempt })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <time className={classes.when} dateTime={entry.started}>
          {day && <span className={classes.day}>{day}</span>}
          {formatSecond(entry.started)}
        </time>
        <span className={classes.took}>{took(entry)}</span>
      </button>
      <Awaited step={step} timers={timers} />
      {open && <Details entry={entry} taskId={step?.taskId} />}
    </li>
  );
}

function errorTextOf(error: TraceEntry['error']): string {
  if (error === null) return '';
  return typeof error === 'string' ? error : (error.message ?? '');
}

function Details({ entry, taskId }: { entry: TraceEntry; taskId: string | null | undefined }) {
  const t = useTexts();
  const catalogs = useCatalogs();
  return (
    <div className={classes.details}>
      {taskId && (
        <p>
          <Link to="/inbox/$taskId" params={{ taskId }}>
            {t('process:path.openTask')}
          </Link>
        </p>
      )}
      {entry.calledProcessId && (
        <p>
          <Link to="/processes/$processId" params={{ processId: entry.calledProcessId }}>
            {t('process:path.called', { number: entry.calledProcessId })}
          </Link>
        </p>
      )}
      {entry.error && <p className={classes.error}>{errorTextOf(entry.error)}</p>}
      {lookOf(entry) === 'left' && <p className={classes.dim}>{t('process:path.left')}</p>}
      <Data title={t('process:path.inputs')} value={entry.inputs} />
      <Data title={t('process:path.outputs')} value={entry.outputs} />
      {entry.changes?.length > 0 && (
        <p>
          {t('process:path.changes')}{' '}
          {entry.changes.map((change) => (
            <Link
              key={`${change.catalogId}.${change.recordId}`}
              to="/catalogs/$catalogId/records/$recordId"
              params={{ catalogId: change.catalogId, recordId: change.recordId }}
              className={classes.change}
            >
              {catalogs.data?.find((one) => one.id === change.catalogId)?.name ?? change.catalogId}{' '}
              {t('process:number', { number: change.recordId })}
            </Link>
          ))}
        </p>
      )}
      {entry.log?.length > 0 && (
        <pre className={classes.log}>
          {entry.log.map((line) => `${formatSecond(line.at)}  ${line.level}  ${line.text}`).join('\n')}
        </pre>
      )}
      {entry.truncated && <p className={classes.dim}>{t('process:path.truncated')}</p>}
    </div>
  );
}
