import type Modeler from 'bpmn-js/lib/Modeler';
import { type Field, holdsValue, useCatalog } from '@/catalog';
import { useTexts } from '@/kernel';
import { is, service } from '../model/bpmn';
import { readComponent } from '../model/component';
import { member, type Sign, type Test } from '../model/condition';
import { readTask } from '../model/task';
import { useComponents } from '../scenario.api';
import { useOwner } from './scope';

/** Something that a condition may ask about: a decision of a task or a field of the record. */
export type Subject = {
  /** The expression that gives it. */
  path: string;
  label: string;
  group: string;
  signs: Sign[];
  options?: { value: string; label: string }[];
  kind: 'text' | 'number' | 'options' | 'switch' | 'presence';
};

const signsOf: Record<Subject['kind'], Sign[]> = {
  text: ['is', 'isNot', 'filled', 'empty'],
  number: ['is', 'more', 'less', 'filled', 'empty'],
  options: ['is', 'isNot', 'filled', 'empty'],
  switch: ['is'],
  presence: ['filled', 'empty'],
};

const kinds: Record<string, Subject['kind']> = {
  text: 'text',
  number: 'number',
  progress: 'number',
  dropdown: 'options',
  radiobutton: 'options',
  switch: 'switch',
};

function fieldSubject(field: Field, owner: string, group: string): Subject {
  const kind = kinds[field.type] ?? 'presence';
  const options = (field.config.items ?? []).map((one) => ({ value: String(one.id), label: one.name }));
  const path = member(owner, field.id) + (field.type === 'dropdown' ? '?.[0]' : '');
  return { path, label: field.name, group, kind, signs: signsOf[kind], options };
}

/** What a condition may ask about: that of an event only the record, one further on also what steps have left. */
export function useSubjects(modeler: Modeler, catalogId: string, event?: string): Subject[] {
  const owner = useOwner();
  const t = useTexts();
  const catalog = useCatalog(catalogId || '$users');
  const fields = catalogId ? (catalog.data?.fields ?? []) : [];
  const tasks = service(modeler, 'elementRegistry').filter((element) => is(element, 'bpmn:UserTask'));
  const decisions = tasks.flatMap((element): Subject[] => {
    const task = readTask(element);
    const path = task.outputs.find((output) => output.name === 'outcome')?.to;
    if (!path || task.outcomes.length === 0) return [];
    const options = task.outcomes.map((one) => ({ value: one.id, label: one.label || one.id }));
    const label = String(element.businessObject.get('name') ?? '') || path;
    return [
      { path, label, group: t('scenario:test.decisions'), kind: 'options', signs: ['is', 'isNot'], options },
    ];
  });
  const components = useComponents();
  const results = service(modeler, 'elementRegistry')
    .filter((element) => is(element, 'bpmn:ServiceTask'))
    .flatMap((element): Subject[] => {
      const component = readComponent(element);
      const info = components.data?.find((one) => one.type === component?.type);
      return (component?.outputs ?? []).map((output) => {
        const made = info?.outputs.find((one) => one.name === output.name);
        const kind = kinds[made?.type ?? ''] ?? 'presence';
        const label = `${String(element.businessObject.get('name') ?? '') || output.to}: ${made?.title ?? output.name}`;
        return { path: output.to, label, group: t('scenario:test.results'), kind, signs: signsOf[kind] };
      });
    });
  const ofRecord = (where: string, group: string) =>
    fields.filter((field) => holdsValue(field)).map((field) => fieldSubject(field, where, t(group)));
  if (event === undefined)
    return eachOnce([...decisions, ...results, ...ofRecord(owner, 'scenario:test.fields')]);
  const [now, before] = startOwners[event] ?? ['values'];
  return [
    ...ofRecord(now, 'scenario:test.fields'),
    ...(before ? ofRecord(before, 'scenario:test.before') : []),
  ];
}

/**
 * Where the condition of a start finds the fields of the record as it is or will be, and as it was. Among the inputs of a change are only
 * the fields that have changed, so they are looked for where all of them are.
 */
const startOwners: Record<string, [string, string?]> = {
  '$record.before.update': ['allValues', 'prevValues'],
  '$record.after.update': ['record.values', 'prevValues'],
  '$record.updating': ['allValues'],
};

/** What several steps write under one name is one thing to ask about: called by that name, with the options of all. */
export function eachOnce(subjects: Subject[]): Subject[] {
  const known = new Map<string, Subject>();
  for (const subject of subjects) {
    const before = known.get(subject.path);
    known.set(subject.path, before ? together(before, subject) : subject);
  }
  return [...known.values()];
}

function together(one: Subject, other: Subject): Subject {
  const label = one.label === other.label ? one.label : one.path;
  const more = (other.options ?? []).filter(
    ({ value }) => !one.options?.some((known) => known.value === value),
  );
  const options = [...(one.options ?? []), ...more];
  const kind = one.kind === other.kind ? one.kind : 'presence';
  return { ...one, label, kind, signs: signsOf[kind], options };
}

/** A test to begin with: the first sign and the first option. */
export function firstTest(subject: Subject): Test {
  return { subject: subject.path, sign: subject.signs[0] ?? 'filled', value: valueFor(subject) };
}

export function valueFor({ kind, options }: Subject): Test['value'] {
  if (kind === 'number') return 0;
  if (kind === 'switch') return true;
  return kind === 'options' ? (options?.[0]?.value ?? '') : '';
}
