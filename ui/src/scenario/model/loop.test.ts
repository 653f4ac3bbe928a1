import type Modeler from 'bpmn-js/lib/Modeler';
import { BpmnModdle } from 'bpmn-moddle';
import { expect, it } from 'vitest';
import artel from './artel.json';
import type { Shape } from './bpmn';
import { type Loop, newLoop, readLoop, writeLoop } from './loop';

const moddle = new BpmnModdle({ artel }) as unknown as { create: (type: string, made?: object) => never };

function element(type = 'bpmn:ServiceTask'): Shape {
  return { type, businessObject: moddle.create(type, {}) } as unknown as Shape;
}

const modeler = {
  get: (name: string) =>
    name === 'modeling'
      ? {
          updateProperties: (shape: Shape, made: object) =>
            Object.assign(shape.businessObject as object, made),
        }
      : moddle,
} as unknown as Modeler;

const written = (loop: Loop | null): Loop | null => {
  const shape = element();
  writeLoop(modeler, shape, loop);
  return readLoop(shape);
};

it('is read as it was written, over whatever it is', () => {
  const full: Loop = {
    ...newLoop(false),
    list: 'clients',
    item: 'client',
    index: 'at',
    atOnce: '5',
    gather: 'client.name',
    into: 'names',
    until: 'enough',
  };
  expect(written(full)).toEqual(full);
  const times: Loop = { ...newLoop(true), over: 'times', times: { script: true, text: 'n + 1' } };
  expect(written(times)).toEqual(times);
  const plain: Loop = { ...newLoop(true), over: 'times', times: { script: false, text: '3' } };
  expect(written(plain)).toEqual(plain);
  const search = { catalog: { script: false, text: 'clients' }, filters: { script: true, text: '({})' } };
  const records: Loop = { ...newLoop(false), over: 'records', search };
  expect(written(records)).toEqual(records);
});

it('one after the other there is nothing at once', () => {
  expect(written({ ...newLoop(true), list: 'all', atOnce: '7' })?.atOnce).toBe('');
});

it('is taken away, and no event has it', () => {
  expect(written(null)).toBeNull();
  const frame = element('bpmn:SubProcess');
  writeLoop(modeler, frame, newLoop(true));
  (frame.businessObject as unknown as { triggeredByEvent: boolean }).triggeredByEvent = true;
  expect(readLoop(frame)).toBeNull();
});
