import type Modeler from 'bpmn-js/lib/Modeler';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isStatus, settling } from '@/kernel';
import { changeScenario, type Scenario } from '../scenario.api';

export type DraftState = 'saved' | 'saving' | 'waiting' | 'conflict' | 'failed';

const pauseBeforeSave = 800;

/** Keeps the draft saved: a moment after the last change, and at once when asked. */
export function useDraft(modeler: Modeler | null, scenario: Scenario, edits: number) {
  const [state, setState] = useState<DraftState>('saved');
  const revision = useRef(scenario.draftRevision);
  const saved = useRef(0);
  const running = useRef<Promise<boolean> | null>(null);
  const latest = useRef(edits);
  latest.current = edits;

  const send = useCallback(async (): Promise<boolean> => {
    if (!modeler) return false;
    const upTo = latest.current;
    setState('saving');
    try {
      const { xml } = await modeler.saveXML({ format: true });
      const item = await changeScenario(scenario.id, { bpmn: xml, draftRevision: revision.current });
      revision.current = item.draftRevision;
      saved.current = upTo;
      setState(latest.current === upTo ? 'saved' : 'waiting');
      return true;
    } catch (error) {
      setState(isStatus(error, 409) ? 'conflict' : 'failed');
      return false;
    }
  }, [modeler, scenario.id]);

  /** One request at a time: the next begins when the last has answered. */
  const save = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (saved.current === latest.current) return true;
    running.current = settling(send());
    const done = await running.current;
    running.current = null;
    return done;
  }, [send]);

  useEffect(() => {
    if (edits === saved.current) return;
    setState((before) => (before === 'conflict' ? before : 'waiting'));
    const timer = setTimeout(() => void save(), pauseBeforeSave);
    return () => clearTimeout(timer);
  }, [edits, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saved.current !== latest.current) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      if (saved.current !== latest.current) void save();
    };
  }, [save]);

  return { state, save };
}
