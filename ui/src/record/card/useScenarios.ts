import { useEffect, useRef, useState } from 'react';
import { type Catalog, sendable } from '@/catalog';
import { toast, toastError } from '@/kernel';
import type { RecordItem, Values } from '../record.api';
import { type Told, tellChange, useWatched } from './changes.api';
import { Touching } from './touching';
import type { Draft } from './useDraft';

type Now = { catalog: Catalog; record: RecordItem | undefined; draft: Draft };

/** What a card holds now: of a record what was changed, of a new one everything. */
const held = ({ catalog, draft }: Now): Values => sendable(draft.held(), catalog.fields);

/** Puts what scenarios say into the card; what the person has touched meanwhile stays as it was written. */
function heed(told: Told, { catalog, draft }: Now, keep: (fieldId: string) => boolean) {
  for (const [id, value] of Object.entries(told.values))
    if (catalog.fields.some((field) => field.id === id) && !keep(id)) draft.set(id, value);
  if (told.refused || told.errors.length > 0)
    draft.say(told.message, Object.fromEntries(told.errors.map(({ field, message }) => [field, message])));
  else if (told.message !== null) toast(told.message);
}

/**
 * Lets scenarios fill the card while it is edited: a field that one of them watches was changed, a new card was
 * opened, a button was pressed.
 */
export function useScenarios(catalog: Catalog, record: RecordItem | undefined, draft: Draft) {
  const { data: watched } = useWatched(catalog.id);
  const [asking, setAsking] = useState(0);
  const now = useRef<Now>({ catalog, record, draft });
  now.current = { catalog, record, draft };
  const [touching] = useState(() => {
    const made: Touching = new Touching(async (fieldIds) => {
      setAsking((count) => count + 1);
      try {
        const told = await tellChange(catalog.id, now.current.record?.id, fieldIds, held(now.current));
        heed(told, now.current, (id) => made.holds(id));
      } catch (error) {
        toastError(error);
      } finally {
        setAsking((count) => count - 1);
      }
    });
    return made;
  });
  useEffect(() => () => touching.stop(), [touching]);
  const listening = watched !== undefined && (watched.any || watched.fields.length > 0);
  const opened = listening && record === undefined;
  useEffect(() => {
    if (opened) void touching.now([]);
  }, [opened, touching]);
  const watches = (fieldId: string) => watched?.fields.includes(fieldId) === true;
  return {
    busy: asking > 0,
    /** Of a button: whether pressing it starts anything. */
    active: watches,
    touch: (fieldId: string) => {
      if (watched?.any || watches(fieldId)) touching.touch(fieldId);
    },
    press: async (fieldId: string) => {
      await touching.flush();
      await touching.now([fieldId]);
    },
    /** Resolves when nothing is on its way any more. */
    settle: () => touching.flush(),
  };
}

export type Scenarios = ReturnType<typeof useScenarios>;
