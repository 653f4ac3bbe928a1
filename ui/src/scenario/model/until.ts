import type Modeler from 'bpmn-js/lib/Modeler';
import type { Moddle, Shape } from './bpmn';
import { build, extensionOf, replaceExtension, text } from './extensions';

/** Which record is waited for (a script; empty for the process's own) and how it has to be (a script that gives a filter). */
export type Until = { record: string; filters: string };

const part = (moddle: Moddle | undefined, name: string) => moddle?.get(name) as Moddle | undefined;

export function readUntil(element: Shape): Until {
  const found = extensionOf(element, 'artel:Until');
  return { record: text(part(found, 'record'), 'text'), filters: text(part(found, 'filters'), 'text') };
}

export function writeUntil(modeler: Modeler, element: Shape, { record, filters }: Until): void {
  const made = build(modeler, {
    type: 'artel:Until',
    record: record ? { type: 'artel:Record', kind: 'script', text: record } : undefined,
    filters: filters ? { type: 'artel:Filters', kind: 'script', text: filters } : undefined,
  });
  replaceExtension(modeler, element, 'artel:Until', record || filters ? made : undefined);
}
