import type Modeler from 'bpmn-js/lib/Modeler';
import { expect, it } from 'vitest';
import type { Moddle, Shape } from './bpmn';
import { foundRecords } from './foundRecords';

const moddle = ($type: string, properties: Record<string, unknown>): Moddle => ({
  $type,
  $instanceOf: (type: string) => type === $type,
  get: (name: string) => properties[name],
});

function modelerWith(...steps: [type: string, name: string, extension: Moddle][]): Modeler {
  const elements = steps.map(([type, name, extension]) => {
    const extensionElements = moddle('bpmn:ExtensionElements', { values: [extension] });
    return { type, businessObject: moddle(type, { name, extensionElements }) } as unknown as Shape;
  });
  return { get: () => ({ filter: () => elements }) } as unknown as Modeler;
}

const component = (type: string, output: string, to: string) =>
  moddle('artel:Component', {
    type,
    xmlType: type,
    inputs: [moddle('artel:Input', { name: 'catalog', text: 'leads' })],
    outputs: [moddle('artel:Output', { name: output, to })],
  });

it('records that steps read, find or show are known with where their fields stand', () => {
  const text = '({ catalogId: "deals", recordId: dealId })';
  const task = moddle('artel:Task', { record: moddle('artel:Record', { kind: 'script', text }) });
  const modeler = modelerWith(
    ['bpmn:ServiceTask', 'Read', component('record.get', 'record', 'lead')],
    ['bpmn:ServiceTask', 'Read again', component('record.get', 'record', 'lead')],
    ['bpmn:ServiceTask', 'Find', component('record.find', 'items', 'leads')],
    ['bpmn:ServiceTask', 'Count', component('record.find', 'count', 'number')],
    ['bpmn:UserTask', 'Sign', task],
  );
  const common = { variable: '', step: 'Sign', catalog: 'deals', id: 'dealId' };
  expect(foundRecords(modeler)).toEqual([
    {
      kind: 'read',
      step: 'Read',
      variable: 'lead',
      catalog: 'leads',
      id: 'lead?.id',
      values: 'lead?.values',
    },
    {
      kind: 'first',
      step: 'Find',
      variable: 'leads',
      catalog: 'leads',
      id: 'leads[0]?.id',
      values: 'leads[0]?.values',
    },
    { ...common, kind: 'shown', values: 'records.get("deals", dealId)?.values' },
  ]);
});

it('the record that a step is repeated for is known by the name that the rounds give it', () => {
  const search = (catalog: string) =>
    moddle('artel:Each', {
      records: moddle('artel:Search', {
        inputs: [moddle('artel:Input', { name: 'catalog', text: catalog })],
      }),
    });
  const repeated = (each: Moddle) => {
    const holder = moddle('bpmn:ExtensionElements', { values: [each] });
    const loopCharacteristics = moddle('bpmn:MultiInstanceLoopCharacteristics', {
      extensionElements: holder,
    });
    const businessObject = moddle('bpmn:UserTask', { name: 'Ask', loopCharacteristics });
    return { type: 'bpmn:UserTask', businessObject } as unknown as Shape;
  };
  const elements = [repeated(search('leads')), repeated(search(''))];
  const modeler = { get: () => ({ filter: () => elements }) } as unknown as Modeler;
  expect(foundRecords(modeler)).toEqual([
    {
      kind: 'round',
      step: 'Ask',
      variable: 'item',
      catalog: 'leads',
      id: 'item?.id',
      values: 'item?.values',
    },
  ]);
});
