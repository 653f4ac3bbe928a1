import { is, type Shape } from './bpmn';
import { definitionOf } from './events';

const simple: Record<string, string> = {
  'bpmn:StartEvent': 'start',
  'bpmn:ServiceTask': 'step',
  'bpmn:UserTask': 'person',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:Lane': 'lane',
  'bpmn:Participant': 'pool',
  'bpmn:ExclusiveGateway': 'choice',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:TextAnnotation': 'note',
};

/** What kind of thing an element is, as the settings panel tells them apart. */
export function kindOf(element: Shape): string {
  const known = simple[element.type];
  if (known) return known;
  const definition = definitionOf(element)?.$type;
  const exit = is(element, 'bpmn:BoundaryEvent');
  if (definition === 'bpmn:TimerEventDefinition') return exit ? 'timerExit' : 'timer';
  if (definition === 'bpmn:ErrorEventDefinition') return exit ? 'errorExit' : 'errorEnd';
  return is(element, 'bpmn:EndEvent') ? 'end' : 'other';
}
