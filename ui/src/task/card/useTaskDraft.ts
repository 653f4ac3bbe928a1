import { useEffect, useState } from 'react';
import { ApiProblem } from '@/kernel';
import type { Task } from '../task.api';

export type TaskDraft = {
  /** Only what the person changed, by the form's field id. */
  changes: Record<string, unknown>;
  faults: Record<string, string | undefined>;
  comment: string;
  /** The outcome that waits for its comment. */
  pressed: string | null;
  value: (fieldId: string) => unknown;
  set: (fieldId: string, value: unknown) => void;
  invalid: (fieldId: string, message: string | undefined) => void;
  setComment: (comment: string) => void;
  press: (outcome: string | null) => void;
  /** Puts the faults of a refused completion to their fields; gives whether each has a place that is seen. */
  refuse: (error: unknown) => boolean;
  /** The task is completed: nothing is kept of what was typed. */
  forget: () => void;
};

type Typed = { changes: Record<string, unknown>; comment: string };

const nothing: Typed = { changes: {}, comment: '' };

/** What was typed into tasks and not sent, by the task's id: looking at another task loses nothing. */
const kept = new Map<string, Typed>();

function useTyped(taskId: string) {
  const [typed, setTyped] = useState(() => kept.get(taskId) ?? nothing);
  useEffect(() => {
    if (typed.comment === '' && Object.keys(typed.changes).length === 0) kept.delete(taskId);
    else kept.set(taskId, typed);
  }, [taskId, typed]);
  return [typed, setTyped] as const;
}

/** What a person has typed into a task and not sent yet; it stays when the person looks elsewhere meanwhile. */
export function useTaskDraft(task: Task): TaskDraft {
  const [{ changes, comment }, setTyped] = useTyped(task.id);
  const [faults, setFaults] = useState<Record<string, string | undefined>>({});
  const [pressed, press] = useState<string | null>(null);
  const invalid = (fieldId: string, message: string | undefined) =>
    setFaults((before) => (before[fieldId] === message ? before : { ...before, [fieldId]: message }));
  return {
    changes,
    faults,
    comment,
    pressed,
    press,
    invalid,
    setComment: (text) => {
      setTyped((before) => ({ ...before, comment: text }));
      invalid('comment', undefined);
    },
    value: (fieldId) => (fieldId in changes ? changes[fieldId] : task.form?.values[fieldId]),
    set: (fieldId, value) => {
      setTyped((before) => ({ ...before, changes: { ...before.changes, [fieldId]: value } }));
      invalid(fieldId, undefined);
    },
    refuse: (error) => {
      if (!(error instanceof ApiProblem)) return false;
      const placed = error.errors.filter((one) => one.field);
      setFaults(Object.fromEntries(placed.map((one) => [one.field, one.message])));
      const seen = new Set(['comment', ...(task.form?.fields ?? []).map((place) => place.fieldId)]);
      return placed.length > 0 && placed.every((one) => seen.has(one.field ?? ''));
    },
    forget: () => {
      kept.delete(task.id);
      setTyped(nothing);
    },
  };
}
