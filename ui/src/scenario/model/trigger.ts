import type Modeler from 'bpmn-js/lib/Modeler';
import type { Moddle, Shape } from './bpmn';
import { build, extensionOf, replaceExtension, text } from './extensions';

export type Trigger = { kind: string; catalog: string; fields: string[]; address: string; condition: string };

/** What starts the scenario at this start event; null: nothing but REST. */
export function readTrigger(element: Shape): Trigger | null {
  const found = extensionOf(element, 'artel:Trigger');
  if (!found) return null;
  return {
    kind: text(found, 'kind'),
    catalog: text(found, 'catalog'),
    fields: text(found, 'fields').split(/\s+/).filter(Boolean),
    address: text(found, 'address'),
    condition: text(found.get('condition') as Moddle | undefined, 'text'),
  };
}

export function writeTrigger(modeler: Modeler, element: Shape, trigger: Trigger | null): void {
  const made =
    trigger === null
      ? undefined
      : build(modeler, {
          type: 'artel:Trigger',
          kind: trigger.kind,
          catalog: trigger.catalog,
          fields: trigger.fields.join(' '),
          address: trigger.address,
          condition: trigger.condition ? { type: 'artel:Condition', text: trigger.condition } : undefined,
        });
  replaceExtension(modeler, element, 'artel:Trigger', made);
}
