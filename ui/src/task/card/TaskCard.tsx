import { Link } from '@tanstack/react-router';
import { ArrowLeft, Link2, Workflow } from 'lucide-react';
import { useIsAdministrator } from '@/access';
import { CatalogIcon, useCatalog } from '@/catalog';
import {
  copyText,
  Failed,
  formatMoment,
  hindrance,
  IconButton,
  Lines,
  toast,
  useHotkeys,
  useTexts,
  useWide,
} from '@/kernel';
import { useLive } from '@/live';
import { DueText } from '../list/DueText';
import { type Task, type TaskRecord, useTask } from '../task.api';
import classes from './Task.module.css';
import { TaskFoot } from './TaskFoot';
import { TaskForm } from './TaskForm';
import { TaskMenu } from './TaskMenu';
import { useTaskDraft } from './useTaskDraft';

/** Escape leaves the input one types in; on a phone, without an input, the task. */
const leave = (close?: () => void) => () => {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('input, textarea')) focused.blur();
  else close?.();
};

type Props = { taskId: string; close: () => void; next: () => void };

/** One task: what is asked, the form, and the buttons at the foot. */
export function TaskCard({ taskId, close, next }: Props) {
  const t = useTexts();
  const task = useTask(taskId);
  useLive(task.data ? [`process:${task.data.processId}`] : [], () => void task.refetch());
  const wide = useWide();
  useHotkeys([{ code: 'Escape', run: leave(wide ? undefined : close), whileTyping: true }]);
  const error = hindrance(task);
  if (error) return <Failed error={error} retry={() => void task.refetch()} />;
  if (!task.data) return <Lines count={7} />;
  return (
    <article className={classes.card} aria-label={task.data.name}>
      <header className={classes.head}>
        <IconButton className={classes.back} icon={ArrowLeft} label={t('task:back')} onClick={close} />
        <div className={classes.headText}>
          <h2 className={classes.title}>{task.data.name}</h2>
          <Facts task={task.data} />
        </div>
        <div className={classes.headActions}>
          <IconButton
            icon={Link2}
            label={t('task:copyLink')}
            onClick={() => {
              void copyText(`${location.origin}/inbox/${taskId}`);
              toast(t('task:linkCopied'));
            }}
          />
          <TaskMenu task={task.data} />
        </div>
      </header>
      <Body task={task.data} done={next} />
    </article>
  );
}

function Facts({ task }: { task: Task }) {
  const t = useTexts();
  const groups = task.candidates.map((group) => group.title).join(', ');
  return (
    <div className={classes.facts}>
      {task.record && <About record={task.record} />}
      {task.due && task.status !== 'done' && (
        <span>
          {t('task:due')} <DueText due={task.due} overdue={task.overdue} />
        </span>
      )}
      <span>{task.assignee ? task.assignee.title : t('task:forGroup', { groups })}</span>
      <Process task={task} />
    </div>
  );
}

/** The record that the task is about, with a way to it for those who may open it. */
function About({ record }: { record: TaskRecord }) {
  const t = useTexts();
  const { catalogId, recordId, title } = record;
  if (catalogId === null || recordId === null)
    return title ? <span className="a-one-line">{title}</span> : null;
  return (
    <Link
      className={classes.record}
      to="/catalogs/$catalogId/records/$recordId"
      params={{ catalogId, recordId }}
      title={t('task:openRecord', { title })}
    >
      <CatalogOf catalogId={catalogId} />
      <span className="a-one-line">{title}</span>
    </Link>
  );
}

/** What the task belongs to: the process is seen by those who may open its record. */
function Process({ task }: { task: Task }) {
  const administrator = useIsAdministrator();
  const name = (
    <>
      <Workflow size={13} aria-hidden />
      {task.scenarioName}
    </>
  );
  if (!administrator && !task.record?.recordId) return <span className={classes.process}>{name}</span>;
  return (
    <Link to="/processes/$processId" params={{ processId: task.processId }} className={classes.process}>
      {name}
    </Link>
  );
}

/** The icon of the record's catalog. */
function CatalogOf({ catalogId }: { catalogId: string }) {
  const catalog = useCatalog(catalogId);
  return <CatalogIcon icon={catalog.data?.icon ?? ''} catalogId={catalogId} size={14} />;
}

function Body({ task, done }: { task: Task; done: () => void }) {
  const draft = useTaskDraft(task);
  const ended = task.status === 'done' || task.status === 'cancelled';
  return (
    <>
      <div className={classes.body}>
        {ended && <Ended task={task} />}
        {task.form && <TaskForm task={task} form={task.form} draft={draft} readOnly={ended} />}
      </div>
      {!ended && <TaskFoot task={task} draft={draft} done={done} />}
    </>
  );
}

function Ended({ task }: { task: Task }) {
  const t = useTexts();
  if (task.status === 'cancelled') return <p className={classes.ended}>{t('task:cancelled')}</p>;
  const outcome = task.outcomes.find((one) => one.id === task.outcome)?.label;
  return (
    <div className={classes.ended}>
      <p>
        {t('task:doneBy', { who: task.doneBy?.title ?? '', when: formatMoment(task.done) })}
        {outcome && (
          <>
            {': '}
            <strong>{outcome}</strong>
          </>
        )}
      </p>
      {task.comment && <p>{task.comment}</p>}
    </div>
  );
}
