import { useCallback, useMemo, useState } from 'react';
import { ApiProblem, errorText, isStatus, t, toast } from '@/kernel';
import { objectKey, type Rights, type Rule, type Sent, type Subject, saveRights } from '../rights.api';
import { rank } from './levels';
import {
  type Change,
  changesOf,
  type Draft,
  type DraftRule,
  draftRule,
  everybodyKey,
  faultsOf,
  ownRules,
  rebased,
  sentOf,
  subjectKey,
} from './model';

/** One object on the page: its rules as they are being edited, and what it inherits. */
export type Block = {
  key: string;
  item: Rights;
  rules: DraftRule[];
  /** The rules as they were. */
  base: DraftRule[];
  inherited: Rule[];
  changes: Change[];
  /** What is wrong, by the subject of the rule. */
  faults: Record<string, string>;
};

type Drafts = Record<string, Draft>;

const draftFrom = (item: Rights): Draft => ({
  base: ownRules(item),
  version: item.version,
  rules: ownRules(item),
});

function blockOf(item: Rights, draft: Draft | undefined, faults: Record<string, string>): Block {
  const { base, rules } = draft ?? draftFrom(item);
  const own = new Set(rules.map((rule) => subjectKey(rule.subject)));
  const inherited = item.rules.filter(
    (rule) =>
      rule.type === 'inherited' &&
      (rule.depends || !own.has(subjectKey(rule.rightSubject))) &&
      // what only shows the way to a catalog says nothing of a single record
      (item.privileges.includes('search') || rank(rule.privilegeCode) >= rank('view')),
  );
  return {
    key: objectKey(item.object),
    item,
    rules,
    base,
    inherited,
    changes: changesOf({ base, rules }),
    faults,
  };
}

/** The rules of all objects of the page, edited together and saved as a whole. */
export function useRightsDraft(items: Rights[], refetch: () => Promise<Rights[] | undefined>) {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [faults, setFaults] = useState<Record<string, Record<string, string>>>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const blocks = useMemo(
    () =>
      items.map((item) => {
        const key = objectKey(item.object);
        return blockOf(item, drafts[key], faults[key] ?? {});
      }),
    [items, drafts, faults],
  );
  const dirty = blocks.some((block) => block.changes.length > 0);
  const edit = useCallback((item: Rights, change: (rules: DraftRule[]) => DraftRule[]) => {
    const key = objectKey(item.object);
    setDrafts((old) => {
      const draft = old[key] ?? draftFrom(item);
      return { ...old, [key]: { ...draft, rules: change(draft.rules) } };
    });
    setFaults(({ [key]: _, ...rest }) => rest);
  }, []);
  const discard = () => {
    setDrafts({});
    setFaults({});
    setFailure(undefined);
  };
  const failed = async (error: unknown, changed: Block[], sent: Sent[]) => {
    const meanwhile = isStatus(error, 409);
    setFailure(meanwhile ? t('admin:access.meanwhile') : errorText(error));
    if (error instanceof ApiProblem) {
      const named = faultsOf(error.errors, sent);
      const next: Record<string, Record<string, string>> = {};
      for (const { at, subject, message } of named) {
        const key = changed[at]?.key ?? '';
        next[key] = { ...next[key], [subject]: message };
      }
      setFaults(next);
    }
    if (!meanwhile) return;
    const fresh = (await refetch()) ?? [];
    setDrafts((old) => {
      const known = fresh.flatMap((item): [string, Draft][] => {
        const draft = old[objectKey(item.object)];
        return draft ? [[objectKey(item.object), rebased(draft, item)]] : [];
      });
      return Object.fromEntries(known);
    });
  };
  const save = async () => {
    const changed = blocks.filter((block) => block.changes.length > 0);
    const sent = changed.map(({ key, item }) => sentOf(item, drafts[key] ?? draftFrom(item)));
    setBusy(true);
    setFailure(undefined);
    try {
      await saveRights(sent);
      discard();
      toast(t('admin:access.saved'));
    } catch (error) {
      await failed(error, changed, sent);
    } finally {
      setBusy(false);
    }
  };
  return { blocks, dirty, busy, failure, edit, discard, save };
}

export type RightsDraft = ReturnType<typeof useRightsDraft>;

/** What of a subject's rules counts on an object: its own, or that which comes from above. */
export function effective(block: Block, key: string, above?: Block): DraftRule | undefined {
  const own = block.rules.find((rule) => subjectKey(rule.subject) === key);
  if (own) return own;
  const inherited = block.item.rules.find(
    (rule) => rule.type === 'inherited' && !rule.depends && subjectKey(rule.rightSubject) === key,
  );
  return inherited ? draftRule(inherited) : above && effective(above, key);
}

/** What all employees may do anyway: less for somebody is not less. */
export const forEverybody = (block: Block, above?: Block): DraftRule | undefined =>
  effective(block, everybodyKey, above);

export const withoutSubject = (subject: Subject) => (rules: DraftRule[]) =>
  rules.filter((rule) => subjectKey(rule.subject) !== subjectKey(subject));

export const withRule = (changed: DraftRule) => (rules: DraftRule[]) => {
  const key = subjectKey(changed.subject);
  return rules.some((rule) => subjectKey(rule.subject) === key)
    ? rules.map((rule) => (subjectKey(rule.subject) === key ? changed : rule))
    : [...rules, changed];
};
