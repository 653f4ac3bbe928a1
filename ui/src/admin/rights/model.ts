import type { Rights, Rule, Sent, Subject } from '../rights.api';
import { type FieldLevel, type Level, rank, usual } from './levels';

/** A rule as it is being edited. */
export type DraftRule = { subject: Subject; level: Level; fields: Record<string, FieldLevel> };

/** The rules of one object as they were when the editing began, and as they are to be. */
export type Draft = { base: DraftRule[]; version: string; rules: DraftRule[] };

export const everybody: Subject = { userAttr: 'allUsers' };

export const subjectKey = ({ userAttr, catalogId, recordId }: Subject): string =>
  userAttr === 'allUsers'
    ? userAttr
    : `${userAttr}|${userAttr === 'id' ? '' : (catalogId ?? '')}|${recordId ?? ''}`;

export const everybodyKey = subjectKey(everybody);

export const draftRule = (rule: Rule): DraftRule => ({
  subject: rule.rightSubject,
  level: rule.privilegeCode,
  fields: rule.fields,
});

export const ownRules = (item: Rights): DraftRule[] =>
  item.rules.filter((rule) => rule.type === 'direct').map(draftRule);

/** The same rights on fields, without what goes without saying. */
export function plainFields(level: Level, fields: Record<string, FieldLevel>): Record<string, FieldLevel> {
  if (rank(level) < rank('view')) return {};
  const others = fields['*'] ?? usual(level);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([id, right]) => right !== (id === '*' ? usual(level) : others))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const sameFields = (one: DraftRule, other: DraftRule): boolean =>
  JSON.stringify(plainFields(one.level, one.fields)) ===
  JSON.stringify(plainFields(other.level, other.fields));

export const sameRule = (one: DraftRule | undefined, other: DraftRule | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : one.level === other.level && sameFields(one, other);

const find = (rules: DraftRule[], key: string) => rules.find((rule) => subjectKey(rule.subject) === key);

export type Change = {
  subject: Subject;
  before?: DraftRule;
  after?: DraftRule;
};

/** What is other than it was, subject by subject. */
export function changesOf({ base, rules }: Pick<Draft, 'base' | 'rules'>): Change[] {
  const keys = new Set([...base, ...rules].map((rule) => subjectKey(rule.subject)));
  return [...keys].flatMap((key) => {
    const before = find(base, key);
    const after = find(rules, key);
    const subject = after?.subject ?? before?.subject;
    return subject && !sameRule(before, after) ? [{ subject, before, after }] : [];
  });
}

/** My changes on top of rules that somebody else has changed meanwhile. */
export function rebased(draft: Draft, fresh: Rights): Draft {
  const base = ownRules(fresh);
  const changed = new Map(changesOf(draft).map((change) => [subjectKey(change.subject), change.after]));
  const kept = base.flatMap((rule) => {
    const key = subjectKey(rule.subject);
    if (!changed.has(key)) return [rule];
    const mine = changed.get(key);
    changed.delete(key);
    return mine ? [mine] : [];
  });
  const added = [...changed.values()].filter((rule) => rule !== undefined);
  return { base, version: fresh.version, rules: [...kept, ...added] };
}

export const sentOf = (item: Rights, draft: Draft): Sent => ({
  object: item.object,
  version: draft.version,
  rules: draft.rules.map(({ subject, level, fields }) => ({
    rightSubject: subject,
    privilegeCode: level,
    fields: plainFields(level, fields),
  })),
});

/** The faults that the server names, by the place of the object and the subject of the rule. */
export function faultsOf(
  errors: { field?: string; message: string }[],
  sent: Sent[],
): { at: number; subject: string; message: string }[] {
  return errors.flatMap(({ field, message }) => {
    const place = /^\[(\d+)\]\.rules\[(\d+)\]/.exec(field ?? '');
    const at = Number(place?.[1]);
    const rule = place && sent[at]?.rules[Number(place[2])];
    return rule ? [{ at, subject: subjectKey(rule.rightSubject), message }] : [];
  });
}
