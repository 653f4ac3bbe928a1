import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';
import { settling } from '@/kernel';
import { checkFile, type Scenario } from '../scenario.api';
import { type Checked, isApart, type ProblemList, problemList, stillRight } from './problemList';
import type { DraftState } from './useDraft';

const pauseBeforeCheck = 700;

/** The problems of what is on the screen: while it cannot be saved the server is asked about it without saving. */
export function useProblems(
  modeler: Modeler | null,
  scenario: Scenario,
  state: DraftState,
  edits: number,
): ProblemList {
  const [checked, setChecked] = useState<Checked | undefined>();
  const apart = isApart(state);
  useEffect(() => {
    if (!modeler || !apart) return;
    let wanted = true;
    const ask = async () => {
      const { xml = '' } = await modeler.saveXML({ format: true });
      const problems = await checkFile(scenario.id, new Blob([xml], { type: 'application/xml' }));
      if (wanted) setChecked({ edits, problems });
    };
    // Without an answer the list stays that of the saved draft, and says so.
    const ofLast = () => {
      if (wanted) setChecked(undefined);
    };
    const timer = setTimeout(() => void settling(ask()).catch(ofLast), pauseBeforeCheck);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [modeler, apart, scenario.id, edits]);
  return problemList(scenario.problems ?? [], state, stillRight(checked, edits));
}
