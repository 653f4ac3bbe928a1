import type Modeler from 'bpmn-js/lib/Modeler';
import { type Moddle, type Shape, service } from './bpmn';
import { build, extensionOf, listOf, replaceExtension, text } from './extensions';

export type ErrorExit = { name: string; code: string; message: string };

/** What an error exit catches, and where it writes what happened. */
export function readErrorExit(element: Shape): ErrorExit {
  const found = extensionOf(element, 'artel:Error');
  return { name: text(found, 'name'), code: text(found, 'code'), message: text(found, 'message') };
}

export function writeErrorExit(modeler: Modeler, element: Shape, exit: ErrorExit): void {
  const empty = Object.values(exit).every((one) => one === '');
  replaceExtension(
    modeler,
    element,
    'artel:Error',
    empty ? undefined : build(modeler, { type: 'artel:Error', ...exit }),
  );
}

export type LanePeople = { group: string; user: string };

export function readLane(element: Shape): LanePeople {
  const found = extensionOf(element, 'artel:Lane');
  return { group: text(found, 'group'), user: text(found, 'user') };
}

export function writeLane(modeler: Modeler, element: Shape, people: LanePeople): void {
  const empty = people.group === '' && people.user === '';
  replaceExtension(
    modeler,
    element,
    'artel:Lane',
    empty ? undefined : build(modeler, { type: 'artel:Lane', ...people }),
  );
}

export const definitionOf = (element: Shape): Moddle | undefined =>
  listOf(element.businessObject, 'eventDefinitions')[0];

export type Timer = { kind: 'duration' | 'date' | 'cycle'; script: boolean; text: string };

/** How long a timer waits, or until when. */
export function readTimer(element: Shape): Timer {
  const definition = definitionOf(element);
  const date = definition?.get('timeDate') as Moddle | undefined;
  const duration = definition?.get('timeDuration') as Moddle | undefined;
  const cycle = definition?.get('timeCycle') as Moddle | undefined;
  const expression = cycle ?? date ?? duration;
  return {
    kind: cycle ? 'cycle' : date ? 'date' : 'duration',
    script: text(expression, 'language').toLowerCase() === 'javascript',
    text: text(expression, 'body'),
  };
}

export function writeTimer(modeler: Modeler, element: Shape, timer: Timer): void {
  const definition = definitionOf(element);
  if (!definition) return;
  const expression = service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', {
    body: timer.text,
    language: timer.script ? 'javascript' : undefined,
  });
  expression.$parent = definition;
  service(modeler, 'modeling').updateModdleProperties(element, definition, {
    timeDate: timer.kind === 'date' ? expression : undefined,
    timeDuration: timer.kind === 'duration' ? expression : undefined,
    timeCycle: timer.kind === 'cycle' ? expression : undefined,
  });
}

export const readCondition = (flow: Shape): string =>
  text(flow.businessObject.get('conditionExpression') as Moddle | undefined, 'body');

export function writeCondition(modeler: Modeler, flow: Shape, source: string): void {
  const expression =
    source === ''
      ? undefined
      : service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', {
          body: source,
          language: 'javascript',
        });
  service(modeler, 'modeling').updateProperties(flow, { conditionExpression: expression });
}

/** Makes the flow the way that is taken when no condition is met, or takes that from it. */
export function writeDefault(modeler: Modeler, flow: Shape, standard: boolean): void {
  if (!flow.source) return;
  const modeling = service(modeler, 'modeling');
  // The way that is left when no condition is met can have none itself.
  if (standard && readCondition(flow) !== '')
    modeling.updateProperties(flow, { conditionExpression: undefined });
  modeling.updateProperties(flow.source, { default: standard ? flow.businessObject : undefined });
}

export const isDefault = (flow: Shape): boolean =>
  flow.source?.businessObject.get('default') === flow.businessObject;

const terminating = 'bpmn:TerminateEventDefinition';

/** Whether the end stops the other branches, too. */
export const stopsAll = (element: Shape): boolean => definitionOf(element)?.$type === terminating;

export function writeStopsAll(modeler: Modeler, element: Shape, all: boolean): void {
  const made = all ? [service(modeler, 'bpmnFactory').create(terminating)] : [];
  for (const definition of made) definition.$parent = element.businessObject;
  service(modeler, 'modeling').updateProperties(element, { eventDefinitions: made });
}
