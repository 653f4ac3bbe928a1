import type Modeler from 'bpmn-js/lib/Modeler';
import type { ComponentInfo } from '../scenario.api';
import { is, type Shape, service } from './bpmn';
import { type Component, readComponent } from './component';
import { readErrorExit } from './events';
import { readTask } from './task';
import { written } from './variables';

/** What a script gives: an expression, or the body of a code step. */
export type Computed = { source: string; body: boolean };

/** What flows into a variable: a type as TypeScript says it, or what a script gives. */
type Flow = { path: string; type: string; computed?: Computed };

export type TypedVariable = { name: string; step: string; type: string; computed?: Computed };

/** The variables that steps of the diagram write, with what flows into each as far as the diagram tells. */
export function typedVariables(modeler: Modeler, components: ComponentInfo[]): TypedVariable[] {
  const found = new Map<string, { steps: Set<string>; flows: Flow[] }>();
  for (const element of service(modeler, 'elementRegistry').filter(() => true)) {
    const step = String(element.businessObject.get('name') ?? '');
    for (const flow of flowsOf(element, components)) {
      const name = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(flow.path)?.[0];
      if (!name) continue;
      const known = found.get(name) ?? { steps: new Set(), flows: [] };
      known.steps.add(step);
      known.flows.push(flow);
      found.set(name, known);
    }
  }
  return [...found].map(([name, { steps, flows }]) => ({
    name,
    step: [...steps].filter(Boolean).join(', '),
    type: together(name, flows),
    computed: flows.length === 1 && flows[0]?.path === name ? flows[0].computed : undefined,
  }));
}

/** The declarations of variables; what scripts compute is told apart, since it is found out only when it is asked for. */
export const declarationsOf = (variables: TypedVariable[]): string =>
  variables
    .map(({ name, step, type }) => `/** ${step.replaceAll('*/', '* /')} */ declare const ${name}: ${type};\n`)
    .join('');

/** Several steps write one variable, or parts of it: it is any of that, or has all of them. */
function together(name: string, flows: Flow[]): string {
  const whole = flows.filter(({ path }) => path === name).map(({ type }) => type);
  const parts = flows.flatMap(({ path, type }) => {
    const rest = /^\.([\p{L}_$][\p{L}\p{N}_$]*)(.*)$/u.exec(path.slice(name.length));
    return rest ? [[rest[1] ?? '', rest[2] ? 'any' : type] as const] : [];
  });
  const members = [...new Map(parts)].map(([part, type]) => `${part}: ${type}`);
  const all = [...new Set(whole), ...(members.length > 0 ? [`{ ${members.join('; ')} }`] : [])];
  return all.length === 0 ? 'any' : all.map((one) => (all.length > 1 ? `(${one})` : one)).join(' | ');
}

function flowsOf(element: Shape, components: ComponentInfo[]): Flow[] {
  if (is(element, 'bpmn:ServiceTask')) {
    const component = readComponent(element);
    return component ? component.outputs.map((output) => given(component, output, components)) : [];
  }
  if (is(element, 'bpmn:UserTask')) return decided(element);
  const { code, message } = readErrorExit(element);
  return written(element).map((path) => ({
    path,
    type: path === code || path === message ? 'string' : 'any',
  }));
}

/** What the manifests call a type, in TypeScript. */
const types: Record<string, string> = {
  id: 'string',
  text: 'string',
  number: 'number',
  fields: 'string[]',
  object: '{ [name: string]: any }',
};

function given(
  { type, inputs }: Component,
  { name, to: path }: { name: string; to: string },
  components: ComponentInfo[],
): Flow {
  if (type === 'variables.set') {
    const value = inputs[name];
    if (!value?.script) return { path, type: 'string' };
    return { path, type: 'any', computed: { source: value.text, body: false } };
  }
  if (type === 'code')
    return { path, type: 'any', computed: { source: inputs.source?.text ?? '', body: true } };
  const kind =
    components.find((one) => one.type === type)?.outputs.find((one) => one.name === name)?.type ?? '';
  if (kind !== 'record' && kind !== 'records') return { path, type: types[kind] ?? 'any' };
  const { catalog } = inputs;
  const values = catalog?.text && !catalog.script ? `Of<${JSON.stringify(catalog.text)}>` : 'AnyValues';
  return { path, type: kind === 'record' ? `Rec<${values}>` : `Rec<${values}>[]` };
}

/** What a person decided, with the ids of the buttons. */
function decided(element: Shape): Flow[] {
  const { outputs, outcomes } = readTask(element);
  const ids = outcomes.map(({ id }) => JSON.stringify(id)).join(' | ');
  const kinds: Record<string, string> = {
    outcome: ids || 'string',
    comment: 'string',
    by: 'Person',
    at: 'Date',
  };
  return outputs.map(({ name, to }) => ({ path: to, type: kinds[name] ?? 'any' }));
}
