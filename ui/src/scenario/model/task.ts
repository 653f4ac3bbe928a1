import type Modeler from 'bpmn-js/lib/Modeler';
import type { Moddle, Shape } from './bpmn';
import { build, extensionOf, listOf, replaceExtension, text } from './extensions';

export const assignKinds = ['user', 'field', 'group', 'lane', 'leastBusy', 'roundRobin', 'script'] as const;
export type AssignKind = (typeof assignKinds)[number];

export type FormField = { id: string; mode: 'edit' | 'required' | 'read' };
export type Outcome = { id: string; label: string; color: string; comment: boolean; requires: string };

export type Task = {
  assign: { kind: AssignKind; into: string; text: string };
  due: { script: boolean; text: string };
  record: string;
  fields: FormField[];
  outcomes: Outcome[];
  reminders: { before: string; after: string }[];
  outputs: { name: string; to: string }[];
};

const one = (moddle: Moddle | undefined, name: string) => moddle?.get(name) as Moddle | undefined;
const many = (moddle: Moddle | undefined, name: string) => (moddle ? listOf(moddle, name) : []);

const onLane = (element: Shape) => /Lane|Participant/.test(element.parent?.type ?? '');

/** What a person is asked to do at a user task. */
export function readTask(element: Shape): Task {
  const found = extensionOf(element, 'artel:Task');
  const assign = one(found, 'assign');
  const due = one(found, 'due');
  return {
    assign: {
      kind: assignKinds.find((kind) => kind === text(assign, 'kind')) ?? (onLane(element) ? 'lane' : 'user'),
      into: text(assign, 'into'),
      text: text(assign, 'text'),
    },
    due: { script: text(due, 'kind') === 'script', text: text(due, 'text') },
    record: text(one(found, 'record'), 'text'),
    fields: many(found, 'fields').map((field) => ({
      id: text(field, 'id'),
      mode: text(field, 'mode') as FormField['mode'],
    })),
    outcomes: many(found, 'outcomes').map((outcome) => ({
      id: text(outcome, 'id'),
      label: text(outcome, 'label'),
      color: text(outcome, 'color'),
      comment: text(outcome, 'comment') === 'required',
      requires: text(outcome, 'requires'),
    })),
    reminders: many(found, 'reminders').map((reminder) => ({
      before: text(reminder, 'before'),
      after: text(reminder, 'after'),
    })),
    outputs: many(found, 'outputs').map((output) => ({
      name: text(output, 'name'),
      to: text(output, 'to'),
    })),
  };
}

export function writeTask(modeler: Modeler, element: Shape, task: Task): void {
  const { assign, due } = task;
  const made = build(modeler, {
    type: 'artel:Task',
    // Nobody chosen yet is said by leaving it out, which the problems list then names.
    assign:
      assign.kind === 'lane' || assign.text !== ''
        ? { type: 'artel:Assign', kind: assign.kind, into: assign.into, text: assign.text }
        : undefined,
    due: due.text
      ? { type: 'artel:Due', kind: due.script ? 'script' : undefined, text: due.text }
      : undefined,
    record: task.record ? { type: 'artel:Record', kind: 'script', text: task.record } : undefined,
    fields: task.fields.map((field) => ({ type: 'artel:Field', id: field.id, mode: field.mode })),
    outcomes: task.outcomes.map((outcome) => ({
      type: 'artel:Outcome',
      id: outcome.id,
      label: outcome.label,
      color: outcome.color,
      comment: outcome.comment ? 'required' : undefined,
      requires: outcome.requires,
    })),
    reminders: task.reminders
      .filter((reminder) => reminder.before || reminder.after)
      .map((reminder) => ({ type: 'artel:Reminder', before: reminder.before, after: reminder.after })),
    outputs: task.outputs
      .filter((output) => output.to.trim() !== '')
      .map((output) => ({ type: 'artel:Output', name: output.name, to: output.to.trim() })),
  });
  replaceExtension(modeler, element, 'artel:Task', made);
}
