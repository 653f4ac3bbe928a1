import type Modeler from 'bpmn-js/lib/Modeler';
import { createContext, useContext } from 'react';
import { is, service } from '../model/bpmn';
import { readTrigger, type Trigger } from '../model/trigger';
import type { Completion } from '../scenario.api';

/** What scripts of the scenario find in scope, for the completion of every editor in the panel. */
export const Scope = createContext<Completion[]>([]);
export const useScope = (): Completion[] => useContext(Scope);

/** The first trigger of the diagram: it decides which inputs there are and whose fields are known. */
export function firstTrigger(modeler: Modeler): Trigger | null {
  const starts = service(modeler, 'elementRegistry').filter((element) => is(element, 'bpmn:StartEvent'));
  for (const start of starts) {
    const trigger = readTrigger(start);
    if (trigger) return trigger;
  }
  return null;
}
