import { is, type Shape } from './bpmn';
import { definitionOf, stopsAll } from './events';
import { isUndoMark, undoes } from './undo';

const simple: Record<string, string> = {
  'bpmn:ServiceTask': 'step',
  'bpmn:UserTask': 'person',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:Task': 'plain',
  'bpmn:ManualTask': 'plain',
  'bpmn:ScriptTask': 'plain',
  'bpmn:BusinessRuleTask': 'plain',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:MessageFlow': 'messageFlow',
  'bpmn:Association': 'association',
  'bpmn:DataInputAssociation': 'association',
  'bpmn:DataOutputAssociation': 'association',
  'bpmn:Lane': 'lane',
  'bpmn:Participant': 'pool',
  'bpmn:ExclusiveGateway': 'choice',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:EventBasedGateway': 'eventGateway',
  'bpmn:ReceiveTask': 'receive',
  'bpmn:SendTask': 'send',
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
  'bpmn:MessageEventDefinition': {
    'bpmn:BoundaryEvent': 'messageExit',
    'bpmn:StartEvent': 'messageStart',
    'bpmn:IntermediateCatchEvent': 'messageCatch',
    'bpmn:IntermediateThrowEvent': 'messageThrow',
    'bpmn:EndEvent': 'messageEnd',
  },
  'bpmn:SignalEventDefinition': {
    'bpmn:BoundaryEvent': 'signalExit',
    'bpmn:StartEvent': 'signalStart',
    'bpmn:IntermediateCatchEvent': 'signalCatch',
    'bpmn:IntermediateThrowEvent': 'signalThrow',
    'bpmn:EndEvent': 'signalEnd',
  },
  'bpmn:ConditionalEventDefinition': {
    'bpmn:BoundaryEvent': 'untilExit',
    'bpmn:IntermediateCatchEvent': 'until',
  },
  'bpmn:CompensateEventDefinition': {
    'bpmn:BoundaryEvent': 'undoMark',
    'bpmn:IntermediateThrowEvent': 'undo',
    'bpmn:EndEvent': 'undoEnd',
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
  const inside = is(element.parent, 'bpmn:SubProcess');
  if (is(element, 'bpmn:StartEvent') && !inside && startsByName(element)) return 'start';
  const event = events[definitionOf(element)?.$type ?? '']?.[element.type];
  if (event) return event;
  if (is(element, 'bpmn:StartEvent')) return inside ? 'innerStart' : 'start';
  if (is(element, 'bpmn:IntermediateThrowEvent') && !definitionOf(element)) return 'milestone';
  return is(element, 'bpmn:EndEvent') ? 'end' : 'other';
}

/** Whether a message or a signal starts there. */
const startsByName = (element: Shape): boolean =>
  /(Message|Signal)EventDefinition/.test(definitionOf(element)?.$type ?? '');

export const isByEvent = (element: Shape): boolean => element.businessObject.get('triggeredByEvent') === true;

/** Whether a line may lead on from it. */
export const flowsOn = (element: Shape): boolean =>
  /Task|Gateway|StartEvent|Intermediate(Catch|Throw)Event|BoundaryEvent|SubProcess|CallActivity/.test(
    element.type,
  ) &&
  kindOf(element) !== 'linkThrow' &&
  !isUndoMark(element) &&
  !undoes(element) &&
  !isByEvent(element);

/** Kinds that are told of on the page of another one. */
const told: Record<string, string> = {
  innerStart: 'subProcess',
  dataObject: 'data',
  dataStore: 'data',
  group: 'data',
  note: 'data',
  pool: 'pools',
  messageFlow: 'pools',
  errorStart: 'eventSubProcess',
  timerStart: 'eventSubProcess',
  messageCatch: 'message',
  messageThrow: 'message',
  messageEnd: 'message',
  receive: 'message',
  send: 'message',
  signalCatch: 'signal',
  signalThrow: 'signal',
  signalEnd: 'signal',
  untilExit: 'until',
  undo: 'compensation',
  undoMark: 'compensation',
  undoEnd: 'compensation',
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
  const begins = kind === 'start' && events[definitionOf(element)?.$type ?? '']?.[element.type];
  const page = kind === 'end' && stopsAll(element) ? 'terminate' : begins || (told[kind] ?? kind);
  return page.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const unwritten = new Set(['flow', 'association', 'lane', 'plain', 'other']);
