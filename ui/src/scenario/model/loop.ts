import type Modeler from 'bpmn-js/lib/Modeler';
import { type Moddle, type Shape, service } from './bpmn';
import type { Value } from './component';
import { build, listOf, type Piece, text } from './extensions';

export type Over = 'list' | 'records' | 'times';

/** How often an activity is done, and with what. */
export type Loop = {
  sequential: boolean;
  over: Over;
  /** Script that gives the list. */
  list: string;
  /** Inputs of the search for records. */
  search: Record<string, Value>;
  times: Value;
  item: string;
  index: string;
  /** How many rounds at once at most; empty for as many as may be. */
  atOnce: string;
  gather: string;
  into: string;
  until: string;
};

const emptyText: Value = { script: false, text: '' };

/** What stands where somebody makes an activity one of many. */
export const newLoop = (sequential: boolean): Loop => ({
  sequential,
  over: 'list',
  list: '',
  search: {},
  times: emptyText,
  item: '',
  index: '',
  atOnce: '',
  gather: '',
  into: '',
  until: '',
});

const part = (moddle: Moddle | undefined, name: string) => moddle?.get(name) as Moddle | undefined;

const loopOf = (element: Shape): Moddle | undefined => {
  const found = part(element.businessObject, 'loopCharacteristics');
  return found?.$type === 'bpmn:MultiInstanceLoopCharacteristics' ? found : undefined;
};

/** Whether an activity can be one of many: a step, a task, a frame, a call. */
export const mayLoop = (element: Shape): boolean =>
  /Task$|CallActivity|SubProcess/.test(element.type) &&
  element.businessObject.get('triggeredByEvent') !== true;

/** How often the activity is done; null for once. */
export function readLoop(element: Shape): Loop | null {
  const found = mayLoop(element) ? loopOf(element) : undefined;
  if (!found) return null;
  const holder = part(found, 'extensionElements');
  const each = holder ? listOf(holder, 'values').find((one) => one.$type === 'artel:Each') : undefined;
  const times = part(found, 'loopCardinality');
  const records = part(each, 'records');
  return {
    sequential: found.get('isSequential') === true,
    over: records ? 'records' : times ? 'times' : 'list',
    list: text(part(each, 'list'), 'text'),
    search: Object.fromEntries(
      (records ? listOf(records, 'inputs') : []).map((input) => [
        text(input, 'name'),
        { script: text(input, 'kind') === 'script', text: text(input, 'text') },
      ]),
    ),
    times: { script: text(times, 'language').toLowerCase() === 'javascript', text: text(times, 'body') },
    item: text(each, 'item'),
    index: text(each, 'index'),
    atOnce: text(each, 'atOnce'),
    gather: text(part(each, 'gather'), 'text'),
    into: text(each, 'into'),
    until: text(part(found, 'completionCondition'), 'body'),
  };
}

/** Writes it with one command; null makes the activity one that is done once. */
export function writeLoop(modeler: Modeler, element: Shape, loop: Loop | null): void {
  const loopCharacteristics = loop ? made(modeler, loop) : undefined;
  if (loopCharacteristics) loopCharacteristics.$parent = element.businessObject;
  service(modeler, 'modeling').updateProperties(element, { loopCharacteristics });
}

function made(modeler: Modeler, loop: Loop): Moddle {
  const factory = service(modeler, 'bpmnFactory');
  const own = build(modeler, each(loop));
  const extensionElements = factory.create('bpmn:ExtensionElements', { values: [own] });
  const found = factory.create('bpmn:MultiInstanceLoopCharacteristics', {
    isSequential: loop.sequential,
    extensionElements,
    ...(loop.over === 'times' && { loopCardinality: formal(modeler, loop.times) }),
    ...(loop.until !== '' && { completionCondition: formal(modeler, { script: true, text: loop.until }) }),
  });
  own.$parent = extensionElements;
  extensionElements.$parent = found;
  for (const name of ['loopCardinality', 'completionCondition']) {
    const expression = part(found, name);
    if (expression) expression.$parent = found;
  }
  return found;
}

const formal = (modeler: Modeler, value: Value): Moddle =>
  service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', {
    body: value.text,
    ...(value.script && { language: 'javascript' }),
  });

function each(loop: Loop): Piece {
  const { over, list, gather } = loop;
  const inputs = Object.entries(loop.search)
    .filter(([, value]) => value.text !== '')
    .map(([name, value]) => ({
      type: 'artel:Input',
      name,
      kind: value.script ? 'script' : undefined,
      text: value.text,
    }));
  return {
    type: 'artel:Each',
    item: loop.item.trim(),
    index: loop.index.trim(),
    atOnce: loop.sequential ? '' : loop.atOnce.trim(),
    into: loop.into.trim(),
    list: over === 'list' && list ? { type: 'artel:List', text: list } : undefined,
    records: over === 'records' ? { type: 'artel:Records', inputs } : undefined,
    gather: gather ? { type: 'artel:Gather', text: gather } : undefined,
  };
}
