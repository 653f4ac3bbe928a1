import { expect, it } from 'vitest';
import type { Registry, Shape } from '../model/bpmn';
import { Finding } from './finding';

const shape = (id: string, type: string, name?: string) =>
  ({
    id,
    type,
    outgoing: [],
    businessObject: {
      $type: type,
      $instanceOf: (one: string) => one === type,
      get: (property: string) => (property === 'name' ? name : undefined),
    },
  }) as unknown as Shape;

it('elements are found by name and kind, and those without a name are called by their kind', () => {
  const root = shape('Process', 'bpmn:Process');
  const all = [root, shape('A1', 'bpmn:UserTask', 'Call'), shape('B2', 'bpmn:UserTask')];
  const registry = { filter: (test: (one: Shape) => boolean) => all.filter(test) } as unknown as Registry;
  const pad = { registerProvider: () => undefined };
  const everything = (items: { label: string; kind: string }[]) =>
    items.map((item) => ({
      item,
      tokens: { label: [{ value: item.label }], kind: [{ value: item.kind }] },
    }));
  const found = new Finding(registry, pad, { getRootElements: () => [root] }, everything as never).find('a');
  const words = found.map(({ primaryTokens, secondaryTokens }) =>
    [...primaryTokens, ...secondaryTokens].map(({ value }) => value),
  );
  expect(words).toHaveLength(2);
  expect(words[0]?.[0]).toBe('Call');
  expect(words[0]).toHaveLength(2);
  expect(words[1]).toEqual([words[0]?.[1]]);
});
