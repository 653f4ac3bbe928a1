import type Modeler from 'bpmn-js/lib/Modeler';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { holdSettled, isStatus, settling } from '@/kernel';
import { changeScenario, loadDraft, loadScenario, type Scenario } from '../scenario.api';
import { keepDraft } from './keptDraft';

export type DraftState = 'saved' | 'saving' | 'waiting' | 'conflict' | 'failed';

const pauseBeforeSave = 700;
const pauseBeforeKeep = 100;

type Setup = { modeler: Modeler | null; scenario: Scenario; edits: number; kept: number | undefined };

/**
 * Keeps the draft saved: a moment after the last change, and at once when asked. Until the server has it, the diagram
 * stands in this browser, too, so that a closed tab or a lost connection costs nothing.
 */
export function useDraft({ modeler, scenario, edits, kept }: Setup) {
  const stale = kept !== undefined && kept !== scenario.draftRevision;
  const [state, setState] = useState<DraftState>(
    stale ? 'conflict' : kept === undefined ? 'saved' : 'waiting',
  );
  const revision = useRef(kept ?? scenario.draftRevision);
  const saved = useRef(kept === undefined ? 0 : -1);
  const blocked = useRef(stale);
  const running = useRef<Promise<boolean> | null>(null);
  const latest = useRef(edits);
  latest.current = edits;

  const send = useCallback(async (): Promise<boolean> => {
    if (!modeler) return false;
    const upTo = latest.current;
    setState('saving');
    try {
      const item = await saveOrFind(scenario.id, await xmlOf(modeler), revision.current);
      revision.current = item.draftRevision;
      saved.current = upTo;
      if (latest.current === upTo) keepDraft(scenario.id, null);
      setState(latest.current === upTo ? 'saved' : 'waiting');
      return true;
    } catch (error) {
      blocked.current = isStatus(error, 409);
      setState(blocked.current ? 'conflict' : 'failed');
      return false;
    }
  }, [modeler, scenario.id]);

  /** One request at a time: the next begins when the last has answered. */
  const save = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (saved.current === latest.current) return true;
    if (blocked.current) return false;
    running.current = settling(send());
    const done = await running.current;
    running.current = null;
    return done;
  }, [send]);

  /** Somebody else has saved a newer draft: this screen is another one from now on. */
  const clash = useCallback(() => {
    saved.current = -1;
    blocked.current = true;
    setState('conflict');
  }, []);

  /** Another person's draft is replaced by the one on this screen. */
  const overwrite = async (): Promise<boolean> => {
    revision.current = (await loadScenario(scenario.id)).draftRevision;
    blocked.current = false;
    return save();
  };

  useEffect(() => {
    if (!modeler || edits === saved.current || blocked.current) return;
    setState('waiting');
    return soon(pauseBeforeSave, () => void save());
  }, [modeler, edits, save]);

  useEffect(() => {
    if (!modeler || edits === saved.current) return;
    const keep = async () => {
      const xml = await xmlOf(modeler);
      if (saved.current !== latest.current) keepDraft(scenario.id, { revision: revision.current, xml });
    };
    const timer = setTimeout(() => void keep(), pauseBeforeKeep);
    return () => clearTimeout(timer);
  }, [modeler, edits, scenario.id]);

  useKeptWhenLeft(modeler, scenario.id, revision);

  useEffect(
    () => () => {
      if (saved.current !== latest.current) void save();
    },
    [save],
  );

  return { state, save, clash, overwrite, revision: () => revision.current };
}

export type Draft = ReturnType<typeof useDraft>;

/** What was changed in the last moment before the page goes away stands in this browser: it is hidden then, after all else. */
function useKeptWhenLeft(modeler: Modeler | null, id: string, revision: RefObject<number>) {
  useEffect(() => {
    if (!modeler) return;
    let touched = false;
    const touch = () => {
      touched = true;
    };
    const leave = async () => {
      if (touched && document.visibilityState === 'hidden')
        keepDraft(id, { revision: revision.current, xml: await xmlOf(modeler) });
    };
    modeler.on('commandStack.changed', touch);
    document.addEventListener('visibilitychange', leave);
    return () => {
      modeler.off('commandStack.changed', touch);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [modeler, id, revision]);
}

const xmlOf = async (modeler: Modeler): Promise<string> =>
  (await modeler.saveXML({ format: true })).xml ?? '';

/** Saves the diagram. When an answer was lost on its way the draft is ours already, which is no conflict. */
async function saveOrFind(
  id: string,
  bpmn: string,
  draftRevision: number,
): Promise<{ draftRevision: number }> {
  try {
    return await changeScenario(id, { bpmn, draftRevision });
  } catch (error) {
    if (!isStatus(error, 409) || (await loadDraft(id)) !== bpmn) throw error;
    return loadScenario(id);
  }
}

/** Runs it after a pause; the page does not count as settled before. */
function soon(pause: number, run: () => void): () => void {
  const release = holdSettled();
  const timer = setTimeout(() => {
    run();
    release();
  }, pause);
  return () => {
    clearTimeout(timer);
    release();
  };
}
