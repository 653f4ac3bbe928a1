import type Modeler from 'bpmn-js/lib/Modeler';
import type { Moddle, Shape } from './bpmn';
import type { Value } from './component';
import { build, extensionOf, listOf, type Piece, replaceExtension, text } from './extensions';
import { readMessageName } from './references';

export const addressees = ['own', 'record', 'key', 'process'] as const;
export type Addressee = (typeof addressees)[number];

/** What an element waits for or tells others. */
export type Message = {
  name: string;
  /** The key by which a wait is found; empty for that of the process. */
  key: string;
  open: boolean;
  optional: boolean;
  to: { by: Addressee; text: string };
} & Payload;

/** What goes with a message or signal, or which part of what comes goes where. */
export type Payload = { inputs: Record<string, Value>; outputs: { name: string; to: string }[] };

const part = (moddle: Moddle | undefined, name: string) => moddle?.get(name) as Moddle | undefined;

export function readMessage(element: Shape): Message {
  const found = extensionOf(element, 'artel:Message');
  const to = part(found, 'to');
  return {
    name: text(found, 'name') || readMessageName(element),
    key: text(part(found, 'key'), 'text'),
    open: found?.get('open') === true,
    optional: found?.get('optional') === true,
    to: { by: addressees.find((one) => one === text(to, 'by')) ?? 'own', text: text(to, 'text') },
    ...readPayload(found),
  };
}

const many = (moddle: Moddle | undefined, name: string) => (moddle ? listOf(moddle, name) : []);

function readPayload(found: Moddle | undefined): Payload {
  return {
    inputs: Object.fromEntries(
      many(found, 'inputs').map((input) => [
        text(input, 'name'),
        { script: text(input, 'kind') === 'script', text: text(input, 'text') },
      ]),
    ),
    outputs: many(found, 'outputs').map((output) => ({ name: text(output, 'name'), to: text(output, 'to') })),
  };
}

const writtenPayload = ({ inputs, outputs }: Payload): Record<string, Piece[]> => ({
  inputs: Object.entries(inputs).map(([name, value]) => ({
    type: 'artel:Input',
    name,
    kind: value.script ? 'script' : undefined,
    text: value.text,
  })),
  outputs: outputs
    .filter((output) => output.to.trim() !== '')
    .map((output) => ({ type: 'artel:Output', name: output.name, to: output.to.trim() })),
});

/** What goes with a signal, or what is taken of it. */
export const readSignal = (element: Shape): Payload => readPayload(extensionOf(element, 'artel:Signal'));

export function writeSignal(modeler: Modeler, element: Shape, payload: Payload): void {
  const empty = Object.keys(payload.inputs).length === 0 && payload.outputs.length === 0;
  const made = empty ? undefined : build(modeler, { type: 'artel:Signal', ...writtenPayload(payload) });
  replaceExtension(modeler, element, 'artel:Signal', made);
}

/** All but the name, which stands with the declaration of the message. */
export function writeMessage(modeler: Modeler, element: Shape, message: Message): void {
  const { open, optional, key, to } = message;
  const made = build(modeler, {
    type: 'artel:Message',
    open,
    optional,
    key: key ? { type: 'artel:Key', text: key } : undefined,
    to: to.by === 'own' ? undefined : { type: 'artel:To', by: to.by, text: to.text },
    ...writtenPayload(message),
  });
  replaceExtension(modeler, element, 'artel:Message', made);
}
