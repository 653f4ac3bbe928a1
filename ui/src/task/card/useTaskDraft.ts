import { useState } from 'react';
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
  /** Puts the faults of a refused completion to their fields; gives whether any had a place. */
  refuse: (error: unknown) => boolean;
};

/** What a person has typed into a task and not sent yet. */
export function useTaskDraft(task: Task): TaskDraft {
  const [changes, setChanges] = useState<Record<string, unknown>>({});
  const [faults, setFaults] = useState<Record<string, string | undefined>>({});
  const [comment, setComment] = useState('');
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
      setComment(text);
      invalid('comment', undefined);
    },
    value: (fieldId) => (fieldId in changes ? changes[fieldId] : task.form?.values[fieldId]),
    set: (fieldId, value) => {
      setChanges((before) => ({ ...before, [fieldId]: value }));
      invalid(fieldId, undefined);
    },
    refuse: (error) => {
      if (!(error instanceof ApiProblem)) return false;
      const placed = error.errors.filter((one) => one.field);
      setFaults(Object.fromEntries(placed.map((one) => [one.field, one.message])));
      return placed.length > 0;
    },
  };
}
