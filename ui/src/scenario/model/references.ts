import type Modeler from 'bpmn-js/lib/Modeler';
import { type Moddle, type Shape, service } from './bpmn';
import { definitionOf } from './events';
import { listOf, text } from './extensions';

type Declared = { type: string; reference: string; code: string };

const error: Declared = { type: 'bpmn:Error', reference: 'errorRef', code: 'errorCode' };
const escalation: Declared = {
  type: 'bpmn:Escalation',
  reference: 'escalationRef',
  code: 'escalationCode',
};

const message: Declared = { type: 'bpmn:Message', reference: 'messageRef', code: 'name' };
const signal: Declared = { type: 'bpmn:Signal', reference: 'signalRef', code: 'name' };

/** The name of the message that an event or a task waits for or sends. */
export const readMessageName = (element: Shape): string => read(element, message);
export const writeMessageName = (modeler: Modeler, element: Shape, name: string): void =>
  write(modeler, element, message, name);

/** The same of a signal. */
export const readSignalName = (element: Shape): string => read(element, signal);
export const writeSignalName = (modeler: Modeler, element: Shape, name: string): void =>
  write(modeler, element, signal, name);

/** The code of an error end: a `bpmn:Error` of the diagram that the definition refers to. */
export const readErrorCode = (element: Shape): string => read(element, error);
export const writeErrorCode = (modeler: Modeler, element: Shape, code: string): void =>
  write(modeler, element, error, code);

/** The same of an escalation; whoever listens without one listens to any. */
export const readEscalation = (element: Shape): string => read(element, escalation);
export const writeEscalation = (modeler: Modeler, element: Shape, code: string): void =>
  write(modeler, element, escalation, code);

const read = (element: Shape, { reference, code }: Declared): string =>
  text(holderOf(element)?.get(reference) as Moddle | undefined, code);

/** What refers: the definition of an event, a task itself. */
const holderOf = (element: Shape): Moddle | undefined =>
  definitionOf(element) ?? (/(Receive|Send)Task/.test(element.type) ? element.businessObject : undefined);

/** Refers to the declaration of that code, which is made when there is none: two events of one code share it. */
function write(modeler: Modeler, element: Shape, { type, reference, code }: Declared, value: string): void {
  const definition = holderOf(element);
  if (!definition) return;
  const modeling = service(modeler, 'modeling');
  if (value === '') {
    modeling.updateModdleProperties(element, definition, { [reference]: undefined });
    return;
  }
  const root = rootOf(element.businessObject);
  const elements = listOf(root, 'rootElements');
  let declared = elements.find((one) => one.$type === type && one.get(code) === value);
  if (!declared) {
    declared = service(modeler, 'bpmnFactory').create(type, { [code]: value });
    declared.$parent = root;
    modeling.updateModdleProperties(element, root, { rootElements: [...elements, declared] });
  }
  modeling.updateModdleProperties(element, definition, { [reference]: declared });
}

function rootOf(moddle: Moddle): Moddle {
  let root = moddle;
  while (root.$parent) root = root.$parent;
  return root;
}

/** Names of the links in the same scope. */
export function linksBeside(modeler: Modeler, element: Shape): string[] {
  const names = service(modeler, 'elementRegistry')
    .filter((one) => one !== element && one.parent === element.parent)
    .filter((one) => definitionOf(one)?.$type === 'bpmn:LinkEventDefinition')
    .map((one) => text(definitionOf(one), 'name'));
  return [...new Set(names)].filter((name) => name !== '');
}

/** Names a link; where the element has no name of its own, or the one of the link, that is what is read on the diagram. */
export function writeLink(modeler: Modeler, element: Shape, definition: Moddle, name: string): void {
  const modeling = service(modeler, 'modeling');
  const shown = text(element.businessObject, 'name');
  const follows = shown === '' || shown === text(definition, 'name');
  modeling.updateModdleProperties(element, definition, { name: name || undefined });
  if (follows) modeling.updateProperties(element, { name: name || undefined });
}
