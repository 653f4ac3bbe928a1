import type Modeler from 'bpmn-js/lib/Modeler';
import { expect, it } from 'vitest';
import type { ComponentInfo } from '../scenario.api';
import type { Moddle, Shape } from './bpmn';
import { declarationsOf, typedVariables } from './variableTypes';

const moddle = ($type: string, properties: Record<string, unknown>): Moddle => ({
  $type,
  get: (name: string) => properties[name],
});

function step(type: string, name: string, extension: Moddle): Shape {
  const extensionElements = moddle('bpmn:ExtensionElements', { values: [extension] });
  return { type, businessObject: moddle(type, { name, extensionElements }) } as unknown as Shape;
}

const input = (name: string, text: string, kind?: string) => moddle('artel:Input', { name, text, kind });
const output = (name: string, to: string) => moddle('artel:Output', { name, to });
const automatic = (name: string, type: string, inputs: Moddle[], outputs: Moddle[]) =>
  step('bpmn:ServiceTask', name, moddle('artel:Component', { type, inputs, outputs }));

const components = [
  {
    type: 'record.find',
    outputs: [
      { name: 'items', type: 'records' },
      { name: 'count', type: 'number' },
    ],
  },
  { type: 'record.get', outputs: [{ name: 'record', type: 'record' }] },
] as unknown as ComponentInfo[];

function typed(...elements: Shape[]) {
  const modeler = { get: () => ({ filter: () => elements }) } as unknown as Modeler;
  return typedVariables(modeler, components);
}

it('what steps find has the type of its catalog', () => {
  const variables = typed(
    automatic(
      'Найти',
      'record.find',
      [input('catalog', '7')],
      [output('items', 'found'), output('count', 'many')],
    ),
    automatic('Взять', 'record.get', [input('catalog', 'which', 'script')], [output('record', 'one')]),
  );
  expect(declarationsOf(variables)).toBe(
    '/** Найти */ declare const found: Rec<Of<"7">>[];\n/** Найти */ declare const many: number;\n' +
      '/** Взять */ declare const one: Rec<AnyValues>;\n',
  );
});

it('a decision has the ids of its buttons; parts of a variable are put together', () => {
  const outcomes = ['yes', 'no'].map((id) => moddle('artel:Outcome', { id }));
  const outputs = [output('outcome', 'call.outcome'), output('by', 'call.by')];
  const [call] = typed(step('bpmn:UserTask', 'Звонок', moddle('artel:Task', { outcomes, outputs })));
  expect(call?.type).toBe('{ outcome: "yes" | "no"; by: Person }');
});

it('what scripts give is computed, unless several steps write it', () => {
  const set = (value: string) =>
    automatic('', 'variables.set', [input('a', value, 'script')], [output('a', 'a')]);
  expect(typed(set('values.name'))[0]?.computed).toEqual({ source: 'values.name', body: false });
  expect(typed(set('1'), set('2'))[0]).toMatchObject({ type: 'any', computed: undefined });
  const code = automatic('', 'code', [input('source', 'return 1;')], [output('result', 'a')]);
  expect(typed(code)[0]?.computed).toEqual({ source: 'return 1;', body: true });
});
