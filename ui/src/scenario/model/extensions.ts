import type Modeler from 'bpmn-js/lib/Modeler';
import { type Moddle, type Shape, service } from './bpmn';

const listOf = (moddle: Moddle, name: string): Moddle[] => (moddle.get(name) as Moddle[] | undefined) ?? [];
const text = (moddle: Moddle | undefined, name: string): string => String(moddle?.get(name) ?? '');

function valuesOf(element: Shape): Moddle[] {
  const holder = element.businessObject.get('extensionElements') as Moddle | undefined;
  return holder ? listOf(holder, 'values') : [];
}

/** Our element of that type on a diagram element: `artel:Component` on a service task. */
export const extensionOf = (element: Shape, type: string): Moddle | undefined =>
  valuesOf(element).find((one) => one.$type === type);

/** Puts our element in the place of the one of its type, or takes that away: one command, so one undo takes it back. */
export function replaceExtension(
  modeler: Modeler,
  element: Shape,
  type: string,
  made: Moddle | undefined,
): void {
  const modeling = service(modeler, 'modeling');
  const object = element.businessObject;
  const rest = valuesOf(element).filter((one) => one.$type !== type);
  const values = made ? [...rest, made] : rest;
  const holder = service(modeler, 'bpmnFactory').create('bpmn:ExtensionElements', { values });
  holder.$parent = object;
  for (const value of values) value.$parent = holder;
  modeling.updateProperties(element, { extensionElements: values.length > 0 ? holder : undefined });
}

type Plain = string | boolean | undefined | Piece | Piece[];
/** A piece of our XML as plain data: its type and what stands in it. */
export type Piece = { type: string; [property: string]: Plain };

/** Makes moddle elements of plain data; what is empty is left out. */
export function build(modeler: Modeler, piece: Piece): Moddle {
  const factory = service(modeler, 'moddle');
  const { type, ...properties } = piece;
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === '' || value === false) continue;
    if (Array.isArray(value)) attributes[name] = value.map((one) => build(modeler, one));
    else if (typeof value === 'object') attributes[name] = build(modeler, value);
    else attributes[name === 'xmlType' ? 'type' : name] = value;
  }
  const made = factory.create(type, attributes);
  for (const child of Object.values(attributes).flat()) {
    if (typeof child === 'object' && child !== null) (child as Moddle).$parent = made;
  }
  return made;
}

export { listOf, text };
