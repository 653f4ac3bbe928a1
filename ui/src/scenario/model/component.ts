import type Modeler from 'bpmn-js/lib/Modeler';
import type { Moddle, Shape } from './bpmn';
import { build, extensionOf, listOf, replaceExtension, text } from './extensions';

export type Value = { script: boolean; text: string };
export type Component = {
  type: string;
  inputs: Record<string, Value>;
  outputs: { name: string; to: string }[];
};

/** The automatic step that stands on a service task; null while none is chosen. */
export function readComponent(element: Shape): Component | null {
  const found = extensionOf(element, 'artel:Component');
  if (!found) return null;
  return {
    type: text(found, 'type'),
    inputs: Object.fromEntries(
      listOf(found, 'inputs').map((input) => [
        text(input, 'name'),
        { script: text(input, 'kind') === 'script', text: text(input, 'text') },
      ]),
    ),
    outputs: listOf(found, 'outputs').map((output) => ({
      name: text(output, 'name'),
      to: text(output, 'to'),
    })),
  };
}

export function writeComponent(modeler: Modeler, element: Shape, component: Component): void {
  const made = build(modeler, {
    type: 'artel:Component',
    xmlType: component.type,
    inputs: Object.entries(component.inputs)
      .filter(([, value]) => value.text !== '')
      .map(([name, value]) => ({
        type: 'artel:Input',
        name,
        kind: value.script ? 'script' : undefined,
        text: value.text,
      })),
    outputs: component.outputs
      .filter((output) => output.to.trim() !== '')
      .map((output) => ({ type: 'artel:Output', name: output.name, to: output.to.trim() })),
  });
  replaceExtension(modeler, element, 'artel:Component', made);
}

export type Step = { retries: string; timeout: string; elevated: boolean };

export function readStep(element: Shape): Step {
  const found = extensionOf(element, 'artel:Step');
  return {
    retries: text(found, 'retries'),
    timeout: text(found, 'timeout'),
    elevated: found?.get('elevated') === true,
  };
}

/** Data components of the documented foreign dialect know no rights. */
const foreignData = /^bpium/;

/** Whether the step acts with everything: because it is marked so, or because its dialect knows no rights. */
export function isElevated(element: Shape): boolean {
  if (extensionOf(element, 'artel:Step')?.get('elevated') === true) return true;
  const connector = extensionOf(element, 'camunda:Connector') ?? extensionOf(element, 'camunda:connector');
  const id = connector?.get('connectorId') ?? (connector?.$children as Moddle[] | undefined)?.[0]?.$body;
  return foreignData.test(String(id ?? ''));
}

export function writeStep(modeler: Modeler, element: Shape, step: Step): void {
  const found = extensionOf(element, 'artel:Step');
  const boundary = found?.get('boundary') === true;
  const empty = step.retries === '' && step.timeout === '' && !step.elevated && !boundary;
  const made = empty ? undefined : build(modeler, { type: 'artel:Step', ...step, boundary });
  replaceExtension(modeler, element, 'artel:Step', made);
}
