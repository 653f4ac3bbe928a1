import type Modeler from 'bpmn-js/lib/Modeler';
import type { Shape } from './bpmn';
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

export type Step = { retries: string; timeout: string };

export function readStep(element: Shape): Step {
  const found = extensionOf(element, 'artel:Step');
  return { retries: text(found, 'retries'), timeout: text(found, 'timeout') };
}

export function writeStep(modeler: Modeler, element: Shape, step: Step): void {
  const found = extensionOf(element, 'artel:Step');
  const kept = { boundary: found?.get('boundary') === true, elevated: found?.get('elevated') === true };
  const empty = step.retries === '' && step.timeout === '' && !kept.boundary && !kept.elevated;
  const made = empty ? undefined : build(modeler, { type: 'artel:Step', ...step, ...kept });
  replaceExtension(modeler, element, 'artel:Step', made);
}
