import type Modeler from 'bpmn-js/lib/Modeler';
import { type Shape, service } from './bpmn';
import type { Value } from './component';
import { build, extensionOf, listOf, replaceExtension, text } from './extensions';

export type Call = {
  scenario: string;
  /** Number of the version; empty for the one that is published when it is called. */
  version: string;
  waits: boolean;
  inputs: Record<string, Value>;
  outputs: Record<string, string>;
};

/** Which scenario a step calls, with what, and what it takes back. */
export function readCall(element: Shape): Call {
  const found = extensionOf(element, 'artel:Call');
  const children = (name: string) => (found ? listOf(found, name) : []);
  return {
    scenario: String(element.businessObject.get('calledElement') ?? ''),
    version: text(found, 'version'),
    waits: text(found, 'wait') !== 'false',
    inputs: Object.fromEntries(
      children('inputs').map((input) => [
        text(input, 'name'),
        { script: text(input, 'kind') === 'script', text: text(input, 'text') },
      ]),
    ),
    outputs: Object.fromEntries(
      children('outputs').map((output) => [text(output, 'name'), text(output, 'to')]),
    ),
  };
}

export function writeCall(modeler: Modeler, element: Shape, call: Call): void {
  const made = build(modeler, {
    type: 'artel:Call',
    version: call.version,
    wait: call.waits ? undefined : 'false',
    inputs: Object.entries(call.inputs).map(([name, value]) => ({
      type: 'artel:Input',
      name,
      kind: value.script ? 'script' : undefined,
      text: value.text,
    })),
    outputs: Object.entries(call.outputs).map(([name, to]) => ({ type: 'artel:Output', name, to })),
  });
  replaceExtension(modeler, element, 'artel:Call', made);
}

export function writeCalled(modeler: Modeler, element: Shape, scenario: string): void {
  service(modeler, 'modeling').updateProperties(element, { calledElement: scenario });
}
