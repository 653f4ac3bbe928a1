import type Modeler from 'bpmn-js/lib/Modeler';
import type { Completion } from '../scenario.api';
import { is, type Shape, service } from './bpmn';
import { readComponent } from './component';
import { readTask } from './task';

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
