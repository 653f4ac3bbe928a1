import { useEffect, useRef, useState } from 'react';
import { type Catalog, sendable, visibleFields } from '@/catalog';
import { ApiProblem, isStatus, queryClient, t, toast, toastError } from '@/kernel';
import {
  createRecord,
  loadRecord,
  patchCached,
  type RecordItem,
  recordKey,
  refreshRecords,
  updateRecord,
  type Values,
} from '../record.api';
import { sameValue } from '../saveCell';

/** A field that somebody else changed while it was changed here. */
export type Clash = { fieldId: string; mine: unknown; theirs: unknown };

export type Conflict = { theirs: RecordItem; clashes: Clash[] };

type State = { changes: Values; base: RecordItem | undefined };

const nothing: State = { changes: {}, base: undefined };

/** The values of a new record before anybody typed: what the fields' settings say. */
export function initialValues(catalog: Catalog): Values {
  return Object.fromEntries(
    visibleFields(catalog.fields).flatMap(({ id, config, type }): [string, unknown][] => {
      if (Array.isArray(config.defaultEmptyValue) && config.defaultEmptyValue.length > 0)
        return [[id, type === 'radiobutton' ? config.defaultEmptyValue[0] : config.defaultEmptyValue]];
      if (type === 'switch') return [[id, config.defaultValue === true]];
      if (type === 'date' && config.defaultValue === true) return [[id, new Date().toISOString()]];
      return [];
    }),
  );
}

/** Which of my changed fields they changed, too, to something else. */
export function clashesOf(changes: Values, base: RecordItem, theirs: RecordItem): Clash[] {
  return Object.entries(changes)
    .filter(
      ([id, mine]) => !sameValue(theirs.values[id], base.values[id]) && !sameValue(theirs.values[id], mine),
    )
    .map(([fieldId, mine]) => ({ fieldId, mine, theirs: theirs.values[fieldId] }));
}

/** Somebody decided so, and says why: that stays in the card until something is changed. */
const isRefusal = (error: ApiProblem): boolean => error.status >= 400 && error.status < 500;

const faultsOf = (error: ApiProblem): Record<string, string> =>
  Object.fromEntries(error.errors.flatMap((one) => (one.field ? [[one.field, one.message]] : [])));

/** Says what kept the card from being saved, at the fields as far as it is about fields. */
function failed(error: unknown, say: (message: string | null, faults: Record<string, string>) => void) {
  const refused = error instanceof ApiProblem && isRefusal(error);
  const found = error instanceof ApiProblem ? faultsOf(error) : {};
  say(refused ? error.message : null, found);
  if (Object.keys(found).length > 0) toast(t('record:card.mend'));
  else if (!refused) toastError(error);
}

/** The changes themselves, with the record as it was when the first of them was made. */
function useChanges(record: RecordItem | undefined, before: Values, given: Values | undefined) {
  const [state, setState] = useState<State>(given ? { changes: given, base: undefined } : nothing);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<Record<string, string>>({});
  const set = (id: string, next: unknown) => {
    setFaults(({ [id]: _, ...rest }) => rest);
    setRefusal(null);
    setState((old) => {
      const { [id]: _, ...rest } = old.changes;
      const base = old.base ?? record;
      const same = sameValue(base ? base.values[id] : before[id], next);
      const left = same ? rest : { ...rest, [id]: next };
      return { changes: left, base: Object.keys(left).length > 0 ? base : undefined };
    });
  };
  const invalid = (id: string, message: string | undefined) =>
    setUnreadable(({ [id]: _, ...rest }) => (message === undefined ? rest : { ...rest, [id]: message }));
  const forget = () => {
    setState(nothing);
    setFaults({});
    setRefusal(null);
    setUnreadable({});
  };
  /** Faults by field; a message that belongs to none of them. */
  const say = (message: string | null, found: Record<string, string>) => {
    setFaults(found);
    setRefusal(Object.keys(found).length === 0 ? message : null);
  };
  return { ...state, setState, faults, refusal, say, unreadable, set, invalid, forget };
}

/** Sends what is given and takes the record as it is then into the cache. */
async function send(catalog: Catalog, values: Values, base: RecordItem | undefined): Promise<RecordItem> {
  const sent = sendable(values, catalog.fields);
  if (!base) return await createRecord(catalog.id, sent);
  const { version } = await updateRecord(catalog.id, base.id, sent, base.version);
  patchCached(catalog.id, base.id, (item) => ({ ...item, version, values: { ...item.values, ...values } }));
  const fresh = await loadRecord(catalog.id, base.id);
  queryClient.setQueryData(recordKey(catalog.id, base.id), fresh);
  return fresh;
}

/** As `send`; when others were faster, their changes stay unless they touch the same fields: then a conflict. */
async function sendOrMeet(
  catalog: Catalog,
  values: Values,
  base: RecordItem | undefined,
): Promise<RecordItem | Conflict> {
  try {
    return await send(catalog, values, base);
  } catch (error) {
    if (!base || !isStatus(error, 409)) throw error;
    const theirs = await loadRecord(catalog.id, base.id);
    const clashes = clashesOf(values, base, theirs);
    return clashes.length > 0 ? { theirs, clashes } : await send(catalog, values, theirs);
  }
}

type Setup = {
  catalog: Catalog;
  record: RecordItem | undefined;
  /** Values of a new record that are given from outside (a link back). */
  given?: Values;
  saved: (record: RecordItem) => void;
};

/**
 * What was changed in a card and not saved yet. Only those fields are sent, with the version that the first change
 * began from; what others changed meanwhile is merged where it does not touch the same fields.
 */
export function useDraft({ catalog, record, given, saved }: Setup) {
  const [initial] = useState<Values>(() => (record ? {} : initialValues(catalog)));
  const before = record?.values ?? initial;
  const draft = useChanges(record, before, given);
  const { changes, unreadable, faults, say } = draft;
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busy, setBusy] = useState(false);
  const count = Object.keys(changes).length;
  const dirty = count > 0 || Object.keys(unreadable).length > 0;
  // Asked by what leaves the page, which may be before the next drawing.
  const dirtyNow = useRef(dirty);
  dirtyNow.current = dirty;
  const discard = () => {
    dirtyNow.current = false;
    draft.forget();
    setConflict(null);
  };
  const run = async (values: Values, base: RecordItem | undefined): Promise<boolean> => {
    setBusy(true);
    try {
      const answer = await sendOrMeet(catalog, base ? values : { ...initial, ...values }, base);
      if ('clashes' in answer) {
        setConflict(answer);
        return false;
      }
      discard();
      void refreshRecords(catalog.id);
      saved(answer);
      return true;
    } catch (error) {
      failed(error, say);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<boolean> => {
    if (busy || Object.keys(unreadable).length > 0) return false;
    return await run(changes, draft.base ?? record);
  };
  /** The person chose for each clashing field; the rest of the draft stays. */
  const resolve = async (takeTheirs: string[]): Promise<void> => {
    if (!conflict) return;
    const kept = Object.fromEntries(Object.entries(changes).filter(([id]) => !takeTheirs.includes(id)));
    queryClient.setQueryData(recordKey(catalog.id, conflict.theirs.id), conflict.theirs);
    setConflict(null);
    draft.setState({ changes: kept, base: conflict.theirs });
    if (Object.keys(kept).length === 0) discard();
    else await run(kept, conflict.theirs);
  };
  useFocusFault(faults);
  return {
    value: (id: string) => (id in changes ? changes[id] : before[id]),
    /** What the person sees in the card and the server does not know yet: of a new record everything. */
    held: (): Values => (record ? changes : { ...initial, ...changes }),
    set: draft.set,
    say,
    refusal: draft.refusal,
    invalid: draft.invalid,
    discard,
    save,
    resolve,
    conflict,
    faults,
    unreadable,
    changes,
    count,
    dirty,
    isDirty: () => dirtyNow.current,
    busy,
  };
}

export type Draft = ReturnType<typeof useDraft>;

/** Brings the first field with a fault into sight. */
function useFocusFault(faults: Record<string, string>) {
  const first = Object.keys(faults)[0];
  useEffect(() => {
    if (first === undefined) return;
    const box = document.querySelector(`[data-field="${CSS.escape(first)}"]`);
    box?.scrollIntoView({ block: 'center' });
    box?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [first]);
}
