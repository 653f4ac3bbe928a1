import type Modeler from 'bpmn-js/lib/Modeler';
import type { Completion } from '../scenario.api';
import { is, type Shape, service } from './bpmn';
import { readComponent } from './component';
import { readErrorExit } from './events';
import { readTask } from './task';

/** Variables that steps of the diagram write. */
export function variablesOf(modeler: Modeler): Completion[] {
  const names = new Set<string>();
  for (const element of service(modeler, 'elementRegistry').filter(() => true)) {
    for (const name of written(element)) if (name !== '') names.add(name);
  }
  return [...names].sort().map((label) => ({ label, type: 'variable' }));
}

function written(element: Shape): string[] {
  if (is(element, 'bpmn:ServiceTask')) return (readComponent(element)?.outputs ?? []).map(({ to }) => to);
  if (is(element, 'bpmn:UserTask')) return readTask(element).outputs.map(({ to }) => to);
  if (!is(element, 'bpmn:BoundaryEvent')) return [];
  const { code, message } = readErrorExit(element);
  return [code, message];
}
