import type Modeler from 'bpmn-js/lib/Modeler';
import type { Completion, ComponentInfo } from '../scenario.api';
import { is, type Shape, service } from './bpmn';
import { readCall } from './call';
import { readComponent } from './component';
import { readErrorExit } from './events';
import { readLoop } from './loop';
import { readMessage, readSignal } from './message';
import { readTask } from './task';

/** A variable; `step` is the name of the one step that writes it. */
export type Variable = Completion & { step?: string };

type Output = { name: string; to: string };

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

/** The name, with a number behind it where it is taken. */
export function freeName(modeler: Modeler, name: string): string {
  const taken = new Set(variablesOf(modeler).map((one) => one.label));
  let number = 1;
  while (taken.has(number === 1 ? name : name + number)) number++;
  return number === 1 ? name : name + number;
}

/** What a new step remembers without being asked: records that it finds are of no use otherwise. */
export function rememberedBy(modeler: Modeler, { outputs }: Pick<ComponentInfo, 'outputs'>): Output[] {
  return outputs
    .filter(({ type }) => type === 'records' || type === 'record')
    .map(({ name }) => ({ name, to: freeName(modeler, 'found') }));
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
