import type Modeler from 'bpmn-js/lib/Modeler';
import type { Shape } from '../model/bpmn';

type ElementFactory = { createShape: (attributes: object) => Shape };

const size = { width: 380, height: 200 };

/** A frame for steps of its own; one by an event has no line to it. */
export function frameShape(modeler: Modeler, byEvent: boolean): Shape {
  return modeler.get<ElementFactory>('elementFactory').createShape({
    type: 'bpmn:SubProcess',
    isExpanded: true,
    x: 0,
    y: 0,
    ...size,
    ...(byEvent && { triggeredByEvent: true }),
  });
}

/** The start that every frame has: plain, or for what fails in an event sub-process. */
export function startInside(modeler: Modeler, frame: Shape): Shape {
  const byEvent = frame.businessObject.get('triggeredByEvent') === true;
  return modeler.get<ElementFactory>('elementFactory').createShape({
    type: 'bpmn:StartEvent',
    x: 40,
    y: size.height / 2 - 18,
    parent: frame,
    ...(byEvent && { eventDefinitionType: 'bpmn:ErrorEventDefinition' }),
  });
}
