import type Modeler from 'bpmn-js/lib/Modeler';
import { type Moddle, type Shape, service } from './bpmn';
import { definitionOf } from './events';
import { build, extensionOf, replaceExtension, text } from './extensions';

export type Trigger = { kind: string; catalog: string; fields: string[]; address: string; condition: string };

const definitions: Record<string, string> = {
  $message: 'bpmn:MessageEventDefinition',
  $signal: 'bpmn:SignalEventDefinition',
};

const byName = Object.fromEntries(Object.entries(definitions).map(([kind, type]) => [type, kind]));

/** What starts the scenario at this start event; null: nothing but REST. */
export function readTrigger(element: Shape): Trigger | null {
  const found = extensionOf(element, 'artel:Trigger');
  const named = byName[definitionOf(element)?.$type ?? ''];
  if (!found && !named) return null;
  return {
    kind: text(found, 'kind') || (named ?? ''),
    catalog: text(found, 'catalog'),
    fields: text(found, 'fields').split(/\s+/).filter(Boolean),
    address: text(found, 'address'),
    condition: text(found?.get('condition') as Moddle | undefined, 'text'),
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
  const wanted = definitions[trigger?.kind ?? ''];
  if (definitionOf(element)?.$type === wanted) return;
  const definition = wanted ? [service(modeler, 'bpmnFactory').create(wanted)] : [];
  for (const one of definition) one.$parent = element.businessObject;
  service(modeler, 'modeling').updateProperties(element, { eventDefinitions: definition });
}
