/** What a person can put on the canvas besides the automatic steps. */
export const kinds = {
  person: { type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task', color: 'indigo' },
  choice: { type: 'bpmn:ExclusiveGateway', icon: 'bpmn-icon-gateway-xor', color: 'indigo' },
  parallel: { type: 'bpmn:ParallelGateway', icon: 'bpmn-icon-gateway-parallel', color: 'indigo' },
  timer: {
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:TimerEventDefinition',
    icon: 'bpmn-icon-intermediate-event-catch-timer',
    color: 'amber',
  },
  callActivity: { type: 'bpmn:CallActivity', icon: 'bpmn-icon-call-activity', color: 'violet' },
  subProcess: { type: 'bpmn:SubProcess', icon: 'bpmn-icon-subprocess-expanded', color: 'slate' },
  eventSubProcess: {
    type: 'bpmn:SubProcess',
    byEvent: true,
    icon: 'bpmn-icon-event-subprocess-expanded',
    color: 'slate',
  },
  inclusive: { type: 'bpmn:InclusiveGateway', icon: 'bpmn-icon-gateway-or', color: 'indigo' },
  milestone: {
    type: 'bpmn:IntermediateThrowEvent',
    icon: 'bpmn-icon-intermediate-event-none',
    color: 'slate',
  },
  linkThrow: {
    type: 'bpmn:IntermediateThrowEvent',
    definition: 'bpmn:LinkEventDefinition',
    icon: 'bpmn-icon-intermediate-event-throw-link',
    color: 'slate',
  },
  linkCatch: {
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:LinkEventDefinition',
    icon: 'bpmn-icon-intermediate-event-catch-link',
    color: 'slate',
  },
  escalation: {
    type: 'bpmn:IntermediateThrowEvent',
    definition: 'bpmn:EscalationEventDefinition',
    icon: 'bpmn-icon-intermediate-event-throw-escalation',
    color: 'orange',
  },
  escalationEnd: {
    type: 'bpmn:EndEvent',
    definition: 'bpmn:EscalationEventDefinition',
    icon: 'bpmn-icon-end-event-escalation',
    color: 'orange',
  },
  undo: {
    type: 'bpmn:IntermediateThrowEvent',
    definition: 'bpmn:CompensateEventDefinition',
    icon: 'bpmn-icon-intermediate-event-throw-compensation',
    color: 'orange',
  },
  undoEnd: {
    type: 'bpmn:EndEvent',
    definition: 'bpmn:CompensateEventDefinition',
    icon: 'bpmn-icon-end-event-compensation',
    color: 'orange',
  },
  messageCatch: {
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:MessageEventDefinition',
    icon: 'bpmn-icon-intermediate-event-catch-message',
    color: 'blue',
  },
  messageThrow: {
    type: 'bpmn:IntermediateThrowEvent',
    definition: 'bpmn:MessageEventDefinition',
    icon: 'bpmn-icon-intermediate-event-throw-message',
    color: 'blue',
  },
  messageEnd: {
    type: 'bpmn:EndEvent',
    definition: 'bpmn:MessageEventDefinition',
    icon: 'bpmn-icon-end-event-message',
    color: 'blue',
  },
  receive: { type: 'bpmn:ReceiveTask', icon: 'bpmn-icon-receive-task', color: 'blue' },
  send: { type: 'bpmn:SendTask', icon: 'bpmn-icon-send-task', color: 'blue' },
  signalCatch: {
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:SignalEventDefinition',
    icon: 'bpmn-icon-intermediate-event-catch-signal',
    color: 'violet',
  },
  signalThrow: {
    type: 'bpmn:IntermediateThrowEvent',
    definition: 'bpmn:SignalEventDefinition',
    icon: 'bpmn-icon-intermediate-event-throw-signal',
    color: 'violet',
  },
  signalEnd: {
    type: 'bpmn:EndEvent',
    definition: 'bpmn:SignalEventDefinition',
    icon: 'bpmn-icon-end-event-signal',
    color: 'violet',
  },
  until: {
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:ConditionalEventDefinition',
    icon: 'bpmn-icon-intermediate-event-catch-condition',
    color: 'green',
  },
  eventGateway: { type: 'bpmn:EventBasedGateway', icon: 'bpmn-icon-gateway-eventbased', color: 'indigo' },
  start: { type: 'bpmn:StartEvent', icon: 'bpmn-icon-start-event-none', color: 'green' },
  end: { type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-none', color: 'slate' },
  errorEnd: {
    type: 'bpmn:EndEvent',
    definition: 'bpmn:ErrorEventDefinition',
    icon: 'bpmn-icon-end-event-error',
    color: 'red',
  },
  dataObject: { type: 'bpmn:DataObjectReference', icon: 'bpmn-icon-data-object', color: 'slate' },
  dataStore: { type: 'bpmn:DataStoreReference', icon: 'bpmn-icon-data-store', color: 'slate' },
  group: { type: 'bpmn:Group', icon: 'bpmn-icon-group', color: 'slate' },
  note: { type: 'bpmn:TextAnnotation', icon: 'bpmn-icon-text-annotation', color: 'slate' },
  lanes: { type: 'bpmn:Participant', icon: 'bpmn-icon-participant', color: 'slate' },
} as const;

export type Kind = keyof typeof kinds;

/** Exits that stand on the border of a step. */
export const exits = {
  deadline: { definition: 'bpmn:TimerEventDefinition', interrupting: false },
  timeout: { definition: 'bpmn:TimerEventDefinition', interrupting: true },
  failure: { definition: 'bpmn:ErrorEventDefinition', interrupting: true },
  escalation: { definition: 'bpmn:EscalationEventDefinition', interrupting: false },
  message: { definition: 'bpmn:MessageEventDefinition', interrupting: true },
  signal: { definition: 'bpmn:SignalEventDefinition', interrupting: true },
  until: { definition: 'bpmn:ConditionalEventDefinition', interrupting: true },
} as const;
