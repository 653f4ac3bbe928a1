import type Modeler from 'bpmn-js/lib/Modeler';
import { expect, it } from 'vitest';
import type { Moddle, Shape } from './bpmn';
import { variablesOf } from './variables';

const moddle = ($type: string, properties: Record<string, unknown>): Moddle => ({
  $type,
  $instanceOf: (type: string) => type === $type,
  get: (name: string) => properties[name],
});

function modelerWith(type: string, extension: Moddle): Modeler {
  const extensionElements = moddle('bpmn:ExtensionElements', { values: [extension] });
  const element = { type, businessObject: moddle(type, { extensionElements }) } as unknown as Shape;
  const elementRegistry = { filter: () => [element] };
  return { get: () => elementRegistry } as unknown as Modeler;
}

it('what an error exit remembers can be put into the steps that follow', () => {
  const exit = moddle('artel:Error', { code: 'problem.name', message: 'problem.message' });
  expect(variablesOf(modelerWith('bpmn:BoundaryEvent', exit))).toEqual([
    { label: 'problem.message', type: 'variable' },
    { label: 'problem.name', type: 'variable' },
  ]);
});
