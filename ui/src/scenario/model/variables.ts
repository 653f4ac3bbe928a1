import type Modeler from 'bpmn-js/lib/Modeler';
import type { Completion } from '../scenario.api';
import { is, type Shape, service } from './bpmn';
import { readCall } from './call';
import { readComponent } from './component';
import { readErrorExit } from './events';
import { readLoop } from './loop';
import { readMessage, readSignal } from './message';
import { readTask } from './task';

/** A variable; `step` is the name of the one step that writes it. */
export type Variable = Completion & { step?: string };

/** Variables that steps of the diagram write. */
export function variablesOf(modeler: Modeler): Variable[] {
  const steps = new Map<string, string>();
  for (const element of service(modeler, 'elementRegistry').filter(() => true)) {
    const step = String(element.businessObject.get('name') ?? '');
    const loop = readLoop(element);
    const own = loop ? [loop.item || 'item', loop.index || 'index', loop.into] : [];
    for (const name of [...written(element), ...own])
      if (name !== '') steps.set(name, (steps.get(name) ?? step) === step ? step : '');
  }
  return [...steps]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, step]) => ({ label, type: 'variable', ...(step && { step }) }));
}

/** The variables, or parts of them, that a step writes. */
export function written(element: Shape): string[] {
  if (is(element, 'bpmn:ServiceTask')) return (readComponent(element)?.outputs ?? []).map(({ to }) => to);
  if (is(element, 'bpmn:CallActivity')) return Object.values(readCall(element).outputs);
  if (is(element, 'bpmn:UserTask')) return readTask(element).outputs.map(({ to }) => to);
  const taken = [...readMessage(element).outputs, ...readSignal(element).outputs];
  if (taken.length > 0) return taken.map(({ to }) => to);
  if (!is(element, 'bpmn:BoundaryEvent') && !is(element, 'bpmn:StartEvent')) return [];
  const { code, message } = readErrorExit(element);
  return [code, message];
}
