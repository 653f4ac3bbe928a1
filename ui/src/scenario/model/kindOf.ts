import { is, type Shape } from './bpmn';
import { definitionOf, stopsAll } from './events';

const simple: Record<string, string> = {
  'bpmn:ServiceTask': 'step',
  'bpmn:UserTask': 'person',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:Lane': 'lane',
  'bpmn:Participant': 'pool',
  'bpmn:ExclusiveGateway': 'choice',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:TextAnnotation': 'note',
  'bpmn:DataObjectReference': 'dataObject',
  'bpmn:DataStoreReference': 'dataStore',
  'bpmn:Group': 'group',
};

/** Events by what they are about, then by where they stand. */
const events: Record<string, Record<string, string>> = {
  'bpmn:TimerEventDefinition': {
    'bpmn:BoundaryEvent': 'timerExit',
    'bpmn:StartEvent': 'timerStart',
    'bpmn:IntermediateCatchEvent': 'timer',
  },
  'bpmn:ErrorEventDefinition': {
    'bpmn:BoundaryEvent': 'errorExit',
    'bpmn:StartEvent': 'errorStart',
    'bpmn:EndEvent': 'errorEnd',
  },
  'bpmn:LinkEventDefinition': {
    'bpmn:IntermediateThrowEvent': 'linkThrow',
    'bpmn:IntermediateCatchEvent': 'linkCatch',
  },
  'bpmn:EscalationEventDefinition': {
    'bpmn:BoundaryEvent': 'escalationExit',
    'bpmn:StartEvent': 'escalationStart',
    'bpmn:IntermediateThrowEvent': 'escalation',
    'bpmn:EndEvent': 'escalationEnd',
  },
};

/** What kind of thing an element is, as the settings panel tells them apart. */
export function kindOf(element: Shape): string {
  const known = simple[element.type];
  if (known) return known;
  if (is(element, 'bpmn:SubProcess')) return isByEvent(element) ? 'eventSubProcess' : 'subProcess';
  const event = events[definitionOf(element)?.$type ?? '']?.[element.type];
  if (event) return event;
  if (is(element, 'bpmn:StartEvent')) return is(element.parent, 'bpmn:SubProcess') ? 'innerStart' : 'start';
  return is(element, 'bpmn:EndEvent') ? 'end' : 'other';
}

export const isByEvent = (element: Shape): boolean => element.businessObject.get('triggeredByEvent') === true;

/** Whether a line may lead on from it. */
export const flowsOn = (element: Shape): boolean =>
  /Task|Gateway|StartEvent|Intermediate(Catch|Throw)Event|BoundaryEvent|SubProcess|CallActivity/.test(
    element.type,
  ) &&
  kindOf(element) !== 'linkThrow' &&
  !isByEvent(element);

/** Kinds that are told of on the page of another one. */
const told: Record<string, string> = {
  innerStart: 'subProcess',
  dataObject: 'data',
  dataStore: 'data',
  group: 'data',
  note: 'data',
  pool: 'pools',
  errorStart: 'eventSubProcess',
  timerStart: 'eventSubProcess',
  linkThrow: 'link',
  linkCatch: 'link',
  escalationExit: 'escalation',
  escalationStart: 'escalation',
  escalationEnd: 'escalation',
};

/** The page of the documentation that is about the element; undefined when there is none. */
export function pageOf(element: Shape): string | undefined {
  const kind = kindOf(element);
  if (unwritten.has(kind)) return undefined;
  const page = kind === 'end' && stopsAll(element) ? 'terminate' : (told[kind] ?? kind);
  return page.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const unwritten = new Set(['flow', 'lane', 'other']);
