import { Button, Textarea } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { loadCatalog, sendable } from '@/catalog';
import { isStatus, keyText, toast, toastError, useHotkeys, useTexts } from '@/kernel';
import { claimTask, completeTask, dropTask, type Outcome, refreshTasks, type Task } from '../task.api';
import classes from './Task.module.css';
import type { TaskDraft } from './useTaskDraft';

type Props = { task: Task; draft: TaskDraft; done: () => void };

/** Shades on which white letters can be read. */
const colors: Record<string, string> = {
  green: 'teal.9',
  red: 'red.9',
  grey: 'gray.7',
  gray: 'gray.7',
  blue: 'blue.8',
};

/** A task whose diagram names no buttons has one. */
const plain: Outcome = { id: '', label: '', color: 'green', comment: null, requires: [] };

/** The comment and the buttons, always in sight. */
export function TaskFoot({ task, draft, done }: Props) {
  const t = useTexts();
  const comment = useRef<HTMLTextAreaElement>(null);
  const { busy, complete } = useCompletion({ task, draft, done }, comment);
  const outcomes = task.outcomes.length > 0 ? task.outcomes : [plain];
  useOutcomeKeys(outcomes, complete);
  if (task.assignee === null) return <Claim task={task} />;
  return (
    <footer className={classes.foot}>
      <Textarea
        ref={comment}
        autosize
        minRows={1}
        maxRows={6}
        value={draft.comment}
        error={draft.faults.comment}
        placeholder={t('task:comment')}
        aria-label={t('task:comment')}
        onChange={(event) => draft.setComment(event.currentTarget.value)}
      />
      <div className={classes.outcomes}>
        {outcomes.map((outcome, index) => (
          <Button
            key={outcome.id}
            color={colors[outcome.color] ?? 'indigo'}
            variant={index === 0 ? 'filled' : 'default'}
            c={index > 0 && outcome.color === 'red' ? 'var(--a-danger)' : undefined}
            loading={busy === outcome.id}
            disabled={busy !== null && busy !== outcome.id}
            title={keyText({ code: `Digit${index + 1}`, alt: true })}
            onClick={() => complete(outcome)}
          >
            {outcome.label || t('task:done')}
          </Button>
        ))}
      </div>
    </footer>
  );
}

function useCompletion({ task, draft, done }: Props, comment: RefObject<HTMLTextAreaElement | null>) {
  const t = useTexts();
  const [busy, setBusy] = useState<string | null>(null);
  const complete = async (outcome: Outcome) => {
    draft.press(outcome.id);
    if (outcome.comment === 'required' && draft.comment.trim() === '') {
      draft.invalid('comment', t('task:commentRequired'));
      comment.current?.focus();
      return;
    }
    setBusy(outcome.id);
    try {
      await completeTask(task.id, {
        outcome: outcome.id || null,
        values: await fieldsToSend(task, draft.changes),
        comment: draft.comment.trim() || undefined,
        version: Object.keys(draft.changes).length > 0 ? task.form?.version : undefined,
      });
      draft.forget();
      toast(t('task:completed', { name: task.record?.title ?? task.name }));
      await dropTask(task.id);
      done();
      void refreshTasks();
    } catch (error) {
      if (!draft.refuse(error)) toastError(error);
      if (isStatus(error, 409)) void refreshTasks();
    } finally {
      setBusy(null);
    }
  };
  return { busy, complete: (outcome: Outcome) => void complete(outcome) };
}

/** Alt+1 … Alt+9 press the buttons from left to right. */
function useOutcomeKeys(outcomes: Outcome[], complete: (outcome: Outcome) => void) {
  useHotkeys(
    outcomes.slice(0, 9).map((outcome, index) => ({
      code: `Digit${index + 1}`,
      alt: true,
      whileTyping: true,
      label: index === 0 ? 'task:keys.outcome' : undefined,
      run: () => complete(outcome),
    })),
  );
}

/** The changed fields in the form that the server takes. */
async function fieldsToSend(task: Task, changes: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (!task.form || Object.keys(changes).length === 0) return {};
  const catalog = await loadCatalog(task.form.catalogId);
  return sendable(changes, catalog.fields);
}

/** A task of a group is taken first, so that two people do not call the same client. */
function Claim({ task }: { task: Task }) {
  const t = useTexts();
  const [busy, setBusy] = useState(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const claim = async () => {
    setBusy(true);
    try {
      await claimTask(task.id);
    } catch (error) {
      toastError(error);
    } finally {
      if (mounted.current) setBusy(false);
      void refreshTasks();
    }
  };
  return (
    <footer className={classes.foot}>
      <div className={classes.outcomes}>
        <Button loading={busy} onClick={() => void claim()}>
          {t('task:claim')}
        </Button>
        <span className={classes.claimHelp}>{t('task:claimHelp')}</span>
      </div>
    </footer>
  );
}
