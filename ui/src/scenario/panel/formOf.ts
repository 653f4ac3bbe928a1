import type { ComponentType } from 'react';
import { is, type Shape } from '../model/bpmn';
import { definitionOf } from '../model/events';
import { ComponentPanel } from './ComponentPanel';
import { ErrorEndPanel, ErrorExitPanel, FlowPanel, LanePanel, TimerPanel } from './EventPanels';
import type { ElementProps } from './Panel';
import { TaskPanel } from './TaskPanel';
import { TriggerPanel } from './TriggerPanel';

/** Which form belongs to an element, and what kind of thing it is in words. */
export function formOf(element: Shape): { kind: string; Form?: ComponentType<ElementProps> } {
  const definition = definitionOf(element)?.$type;
  if (is(element, 'bpmn:StartEvent')) return { kind: 'start', Form: TriggerPanel };
  if (is(element, 'bpmn:ServiceTask')) return { kind: 'step', Form: ComponentPanel };
  if (is(element, 'bpmn:UserTask')) return { kind: 'person', Form: TaskPanel };
  if (is(element, 'bpmn:SequenceFlow')) return { kind: 'flow', Form: FlowPanel };
  if (is(element, 'bpmn:Lane') || is(element, 'bpmn:Participant')) return { kind: 'lane', Form: LanePanel };
  if (definition === 'bpmn:TimerEventDefinition') return { kind: 'timer', Form: TimerPanel };
  if (definition === 'bpmn:ErrorEventDefinition' && is(element, 'bpmn:EndEvent'))
    return { kind: 'errorEnd', Form: ErrorEndPanel };
  if (definition === 'bpmn:ErrorEventDefinition') return { kind: 'errorExit', Form: ErrorExitPanel };
  if (is(element, 'bpmn:ExclusiveGateway')) return { kind: 'choice' };
  if (is(element, 'bpmn:ParallelGateway')) return { kind: 'parallel' };
  if (is(element, 'bpmn:EndEvent')) return { kind: 'end' };
  if (is(element, 'bpmn:TextAnnotation')) return { kind: 'note' };
  return { kind: 'other' };
}
