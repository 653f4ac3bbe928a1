import { describe, expect, it } from 'vitest';
import { type Registry, type Shape, shapeOf } from './bpmn';

const shape = (id: string, type: string, more: object = {}): Shape =>
  ({
    id,
    type,
    businessObject: { $type: type, get: (name: string) => (more as never)[name] },
    ...more,
  }) as never;

const registry = (...shapes: Shape[]): Registry => ({
  get: (id) => shapes.find((one) => one.id === id),
  filter: (wanted) => shapes.filter(wanted),
});

describe('what stands for an id on the canvas', () => {
  const root = shape('Process_1', 'bpmn:Process');
  const step = shape('Step', 'bpmn:ServiceTask', { parent: root });

  it('is the element, or nothing for the canvas itself', () => {
    expect(shapeOf(registry(root, step), 'Step')).toBe(step);
    expect(shapeOf(registry(root, step), 'Process_1')).toBeUndefined();
    expect(shapeOf(registry(root, step), 'Gone')).toBeUndefined();
  });

  it('is the pool of a process', () => {
    const canvas = shape('Collaboration', 'bpmn:Collaboration');
    const pool = shape('Pool', 'bpmn:Participant', { parent: canvas, processRef: { id: 'Process_1' } });
    const other = shape('Other', 'bpmn:Participant', { parent: canvas });
    expect(shapeOf(registry(canvas, other, pool), 'Process_1')).toBe(pool);
  });
});
