import type Modeler from 'bpmn-js/lib/Modeler';
import { createContext, useContext } from 'react';
import { is, type Shape, service } from '../model/bpmn';
import { readComponent } from '../model/component';
import { readTask } from '../model/task';
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

/** Variables that steps of the diagram write. */
export function variablesOf(modeler: Modeler): Completion[] {
  const names = new Set<string>();
  const outputs = (element: Shape) => {
    if (is(element, 'bpmn:ServiceTask')) return readComponent(element)?.outputs ?? [];
    return is(element, 'bpmn:UserTask') ? readTask(element).outputs : [];
  };
  for (const element of service(modeler, 'elementRegistry').filter(() => true)) {
    for (const output of outputs(element)) if (output.to) names.add(output.to);
  }
  return [...names].sort().map((label) => ({ label, type: 'variable' }));
}
