import { t } from '@/kernel';

const kinds = [
  'startEvent',
  'noneEnd',
  'terminateEnd',
  'errorEnd',
  'exclusiveGateway',
  'parallelGateway',
  'userTask',
  'serviceTask',
  'intermediateTimer',
  'timerBoundary',
  'errorBoundary',
  'subProcess',
  'eventSubProcess',
  'innerStart',
  'errorStart',
  'timerStart',
  'inclusiveGateway',
  'milestone',
  'linkThrow',
  'linkCatch',
  'compensationThrow',
  'compensationEnd',
  'escalationThrow',
  'escalationEnd',
  'escalationBoundary',
  'escalationStart',
  'callActivity',
  'catchEvent',
  'receiveTask',
  'eventBoundary',
  'waitStart',
  'throwEvent',
  'sendTask',
  'throwEnd',
  'eventGateway',
];

/** What a step is called; one that the author gave no name by its kind. */
export function nameOf(step: { element: string; name: string | null; kind: string }): string {
  return step.name || (kinds.includes(step.kind) ? t(`process:kind.${step.kind}`) : step.element);
}
