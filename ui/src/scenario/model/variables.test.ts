import type Modeler from 'bpmn-js/lib/Modeler';
import { expect, it } from 'vitest';
import type { Moddle, Shape } from './bpmn';
import { rememberedBy, variablesOf } from './variables';

const moddle = ($type: string, properties: Record<string, unknown>): Moddle => ({
  $type,
  $instanceOf: (type: string) => type === $type,
  get: (name: string) => properties[name],
});

function modelerWith(type: string, extension: Moddle, names: string[] = ['']): Modeler {
  const extensionElements = moddle('bpmn:ExtensionElements', { values: [extension] });
  const elements = names.map(
    (name) => ({ type, businessObject: moddle(type, { name, extensionElements }) }) as unknown as Shape,
  );
  const elementRegistry = { filter: () => elements };
  return { get: () => elementRegistry } as unknown as Modeler;
}

it('what an error exit remembers can be put into the steps that follow', () => {
  const exit = moddle('artel:Error', { code: 'problem.name', message: 'problem.message' });
  expect(variablesOf(modelerWith('bpmn:BoundaryEvent', exit))).toEqual([
    { label: 'problem.message', type: 'variable' },
    { label: 'problem.name', type: 'variable' },
  ]);
});

it('says which step writes a variable, unless several do', () => {
  const task = moddle('artel:Task', {
    outputs: [moddle('artel:Output', { name: 'outcome', to: 'decision' })],
  });
  const variable = { label: 'decision', type: 'variable' };
  expect(variablesOf(modelerWith('bpmn:UserTask', task, ['Call']))).toEqual([{ ...variable, step: 'Call' }]);
  expect(variablesOf(modelerWith('bpmn:UserTask', task, ['Call', 'Write']))).toEqual([variable]);
});

it('remembers what a new step finds, each under a name of its own', () => {
  const outputs = [
    { name: 'items', title: '', help: '', type: 'records' },
    { name: 'count', title: '', help: '', type: 'number' },
  ];
  const task = (to: string) =>
    moddle('artel:Task', { outputs: [moddle('artel:Output', { name: 'by', to })] });
  const among = (to: string) => rememberedBy(modelerWith('bpmn:UserTask', task(to)), { outputs });
  expect(among('decision')).toEqual([{ name: 'items', to: 'found' }]);
  expect(among('found')).toEqual([{ name: 'items', to: 'found2' }]);
});
