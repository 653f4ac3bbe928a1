import type Modeler from 'bpmn-js/lib/Modeler';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { confirm, settling, toast, toastError, useTexts } from '@/kernel';
import type { Draft } from '../editor/useDraft';
import { service } from '../model/bpmn';
import type { Scenario } from '../scenario.api';
import { conversion, mendDraft } from './doctor.api';

const Doctor = lazy(() => import('./Doctor').then((found) => ({ default: found.Doctor })));

/** The dialog that lists what keeps a file from running, there at first when that is asked for, and the act that opens it. */
export function useDoctor(scenario: Scenario, draft: Draft, reload: () => void, atOnce = false) {
  const [shown, setShown] = useState(atOnce);
  const open = async () => {
    // Why it is not saved stands at the head of the editor.
    if (await draft.save()) setShown(true);
  };
  const dialog = shown && (
    <Suspense>
      <Doctor
        scenario={scenario}
        revision={draft.revision}
        close={() => setShown(false)}
        done={() => {
          setShown(false);
          reload();
        }}
      />
    </Suspense>
  );
  return { open: () => void open(), dialog };
}

/** Turns a file of the foreign dialect into one of our own, once the person has said so. */
export function useConversion(modeler: Modeler | null, scenario: Scenario, reload: () => void) {
  const t = useTexts();
  const foreign = scenario.dialect === 'bpium';
  const asking = useRef(false);
  const ask = async () => {
    if (asking.current) return;
    asking.current = true;
    const words = { title: t('scenario:doctor.convertTitle'), text: t('scenario:doctor.convertHelp') };
    try {
      if (!(await confirm({ ...words, yes: t('scenario:doctor.convert') }))) return;
      await settling(mendDraft(scenario.id, [conversion], scenario.draftRevision));
      toast(t('scenario:doctor.converted'));
      reload();
    } catch (error) {
      toastError(error);
    } finally {
      asking.current = false;
    }
  };
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!modeler || !foreign) return;
    const refuse = () => {
      const stack = service(modeler, 'commandStack');
      if (!stack.canUndo()) return;
      while (stack.canUndo()) stack.undo();
      void latest.current();
    };
    modeler.on('commandStack.changed', refuse);
    return () => modeler.off('commandStack.changed', refuse);
  }, [modeler, foreign]);
  return () => void ask();
}
