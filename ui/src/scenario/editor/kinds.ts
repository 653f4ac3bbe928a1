import type Modeler from 'bpmn-js/lib/Modeler';
import { type Factory, type Shape, service } from '../model/bpmn';

/** What a person can put on the canvas besides the automatic steps. */
export const kinds = {
  person: { type: 'bpmn:UserTask', icon: 'bpmn-icon-user-task' },
  choice: { type: 'bpmn:ExclusiveGateway', icon: 'bpmn-icon-gateway-xor' },
  parallel: { type: 'bpmn:ParallelGateway', icon: 'bpmn-icon-gateway-parallel' },
  timer: {
    type: 'bpmn:IntermediateCatchEvent',
    definition: 'bpmn:TimerEventDefinition',
    icon: 'bpmn-icon-intermediate-event-catch-timer',
  },
  start: { type: 'bpmn:StartEvent', icon: 'bpmn-icon-start-event-none' },
  end: { type: 'bpmn:EndEvent', icon: 'bpmn-icon-end-event-none' },
  errorEnd: {
    type: 'bpmn:EndEvent',
    definition: 'bpmn:ErrorEventDefinition',
    icon: 'bpmn-icon-end-event-error',
  },
  note: { type: 'bpmn:TextAnnotation', icon: 'bpmn-icon-text-annotation' },
  lanes: { type: 'bpmn:Participant', icon: 'bpmn-icon-participant' },
} as const;

export type Kind = keyof typeof kinds;

/** Exits that stand on the border of a step. */
export const exits = {
  deadline: { definition: 'bpmn:TimerEventDefinition', interrupting: false },
  timeout: { definition: 'bpmn:TimerEventDefinition', interrupting: true },
  failure: { definition: 'bpmn:ErrorEventDefinition', interrupting: true },
} as const;

type ElementFactory = {
  createShape: (attributes: object) => Shape;
  createParticipantShape: (expanded: boolean) => Shape;
};
type Create = { start: (event: Event, shape: Shape) => void };

/** A new shape of that kind, or of an automatic step of that component. */
export function newShape(modeler: Modeler, kind: Kind | { component: string; name: string }): Shape {
  const elements = modeler.get<ElementFactory>('elementFactory');
  const factory = service(modeler, 'bpmnFactory');
  if (typeof kind === 'object') return componentShape(elements, factory, modeler, kind);
  if (kind === 'lanes') return elements.createParticipantShape(true);
  const what = kinds[kind];
  const eventDefinitionType = 'definition' in what ? what.definition : undefined;
  return elements.createShape({ type: what.type, eventDefinitionType });
}

function componentShape(
  elements: ElementFactory,
  factory: Factory,
  modeler: Modeler,
  { component, name }: { component: string; name: string },
): Shape {
  const step = service(modeler, 'moddle').create('artel:Component', { type: component });
  const extensionElements = factory.create('bpmn:ExtensionElements', { values: [step] });
  step.$parent = extensionElements;
  const businessObject = factory.create('bpmn:ServiceTask', { name, extensionElements });
  extensionElements.$parent = businessObject;
  return elements.createShape({ type: 'bpmn:ServiceTask', businessObject });
}

/** Begins to drag a new shape from where the pointer is. */
export function dragNew(modeler: Modeler, event: Event, kind: Parameters<typeof newShape>[1]): void {
  modeler.get<Create>('create').start(event, newShape(modeler, kind));
}

type AutoPlace = { append: (source: Shape, shape: Shape) => Shape };

/** Puts a new shape after the chosen one, joined by a flow, or into the middle of what is seen. */
export function placeNew(modeler: Modeler, kind: Parameters<typeof newShape>[1]): void {
  const shape = newShape(modeler, kind);
  const chosen = service(modeler, 'selection').get()[0];
  const flows = chosen && /Task|Gateway|StartEvent|IntermediateCatchEvent|BoundaryEvent/.test(chosen.type);
  if (flows && kind !== 'start' && kind !== 'lanes') {
    const placed = modeler.get<AutoPlace>('autoPlace').append(chosen, shape);
    service(modeler, 'selection').select(placed);
    return;
  }
  placeInSight(modeler, shape);
}

type Viewbox = { x: number; y: number; width: number; height: number };
type CreateShape = {
  createShape: (shape: Shape, at: { x: number; y: number }, parent: Shape) => Shape;
};

function placeInSight(modeler: Modeler, shape: Shape): void {
  const canvas = modeler.get<{ viewbox: () => Viewbox; getRootElement: () => Shape }>('canvas');
  const { x, y, width, height } = canvas.viewbox();
  const at = { x: x + width / 2, y: y + height / 2 };
  const placed = modeler.get<CreateShape>('modeling').createShape(shape, at, canvas.getRootElement());
  service(modeler, 'selection').select(placed);
}
