import type Modeler from 'bpmn-js/lib/Modeler';
import { t } from '@/kernel';
import { boundsOf, is, type Moddle, type Shape, service } from '../model/bpmn';
import { build } from '../model/extensions';
import { flowsOn } from '../model/kindOf';
import { freeName, rememberedBy } from '../model/variables';
import type { ComponentInfo } from '../scenario.api';
import { frameShape, startInside } from './frames';
import { type Box, freePlace } from './freePlace';
import { type Kind, kinds } from './kindList';
import { openView, reveal } from './zoom';

type ElementFactory = {
  createShape: (attributes: object) => Shape;
  createParticipantShape: (expanded: boolean) => Shape;
};
type Create = { start: (event: Event, shapes: Shape | Shape[], context?: object) => void };

/** A step of a component, or one whose action is not chosen yet. */
export type AutomaticStep = { component: ComponentInfo | null; name: string };
export type Placed = Kind | AutomaticStep;

/** A new shape of that kind, with what a person would set first anyway. */
export function newShape(modeler: Modeler, kind: Placed): Shape {
  const elements = modeler.get<ElementFactory>('elementFactory');
  if (typeof kind === 'object') return stepShape(elements, modeler, kind);
  if (kind === 'lanes') return elements.createParticipantShape(true);
  if (kind === 'person') return personShape(elements, modeler);
  if (kind === 'callActivity')
    return shapeWith(elements, modeler, 'bpmn:CallActivity', t('scenario:made.call'), null);
  const what = kinds[kind];
  if (what.type === 'bpmn:SubProcess') return frameShape(modeler, 'byEvent' in what);
  const eventDefinitionType = 'definition' in what ? what.definition : undefined;
  return elements.createShape({ type: what.type, eventDefinitionType });
}

function shapeWith(
  elements: ElementFactory,
  modeler: Modeler,
  type: string,
  name: string,
  made: Moddle | null,
) {
  const factory = service(modeler, 'bpmnFactory');
  const extensionElements = made && factory.create('bpmn:ExtensionElements', { values: [made] });
  const businessObject = factory.create(type, extensionElements ? { name, extensionElements } : { name });
  if (made && extensionElements) {
    made.$parent = extensionElements;
    extensionElements.$parent = businessObject;
  }
  return elements.createShape({ type, businessObject });
}

function stepShape(elements: ElementFactory, modeler: Modeler, { component, name }: AutomaticStep): Shape {
  const made = component && build(modeler, remembering(modeler, component));
  return shapeWith(elements, modeler, 'bpmn:ServiceTask', name, made);
}

function remembering(modeler: Modeler, component: ComponentInfo) {
  const outputs = rememberedBy(modeler, component).map((one) => ({ type: 'artel:Output', ...one }));
  return { type: 'artel:Component', xmlType: component.type, ...(outputs.length > 0 && { outputs }) };
}

/** A task with one button, whose decision is remembered under a name of its own. */
function personShape(elements: ElementFactory, modeler: Modeler): Shape {
  const made = build(modeler, {
    type: 'artel:Task',
    outcomes: [{ type: 'artel:Outcome', id: 'done', label: t('scenario:made.outcome'), color: 'green' }],
    outputs: [{ type: 'artel:Output', name: 'outcome', to: freeName(modeler, 'decision') }],
  });
  return shapeWith(elements, modeler, 'bpmn:UserTask', t('scenario:made.person'), made);
}

/** Begins to drag a new shape from where the pointer is. */
export function dragNew(modeler: Modeler, event: Event, kind: Placed, source?: Shape): void {
  const shape = newShape(modeler, kind);
  const create = modeler.get<Create>('create');
  if (is(shape, 'bpmn:SubProcess')) {
    const hints = { autoSelect: [shape] };
    create.start(event, [shape, startInside(modeler, shape)], { ...(source && { source }), hints });
  } else create.start(event, shape, source && { source });
}

/** What no line leads to. */
const alone = new Set<Placed>([
  'start',
  'lanes',
  'eventSubProcess',
  'linkCatch',
  'dataObject',
  'dataStore',
  'group',
]);

type AutoPlace = { append: (source: Shape, shape: Shape) => Shape };

/** Puts a new shape after the chosen one, joined by a flow, or into the middle of what is seen. */
export function placeNew(modeler: Modeler, kind: Placed): void {
  const shape = newShape(modeler, kind);
  const chosen = service(modeler, 'selection').get()[0];
  if (chosen && flowsOn(chosen) && !alone.has(kind)) {
    append(modeler, chosen, shape);
    return;
  }
  if (kind === 'lanes') placeLanes(modeler, shape);
  else placeInSight(modeler, shape);
}

/** Puts a shape after an element, joined by a flow, and chooses it. */
export function append(modeler: Modeler, source: Shape, shape: Shape): void {
  const placed = modeler.get<AutoPlace>('autoPlace').append(source, shape);
  fill(modeler, placed);
  reveal(modeler, placed);
  service(modeler, 'selection').select(placed);
}

/** A new frame begins with its start. */
function fill(modeler: Modeler, placed: Shape): void {
  if (!is(placed, 'bpmn:SubProcess')) return;
  const start = startInside(modeler, placed);
  const at = { x: placed.x + start.x + start.width / 2, y: placed.y + start.y + start.height / 2 };
  modeler.get<CreateShape>('modeling').createShape(start, at, placed);
}

type Viewbox = { x: number; y: number; width: number; height: number };
type CreateShape = {
  createShape: (shape: Shape, at: { x: number; y: number }, parent: Shape) => Shape;
};

/** Lanes around all that is drawn, and an empty one below. Whose work the first one is, is asked next. */
function placeLanes(modeler: Modeler, pool: Shape): void {
  const root = service(modeler, 'canvas').getRootElement();
  const drawn = service(modeler, 'elementRegistry')
    .filter((element) => element.parent === root && element.type !== 'label')
    .map(boundsOf);
  if (drawn.length === 0) {
    placeInSight(modeler, pool);
    return;
  }
  const pools = service(modeler, 'elementRegistry').filter((element) => is(element, 'bpmn:Participant'));
  if (pools.length > 0) {
    placeBelow(modeler, pool, pools.map(boundsOf));
    return;
  }
  const left = Math.min(...drawn.map((one) => one.x)) - 90;
  const top = Math.min(...drawn.map((one) => one.y)) - 50;
  const right = Math.max(...drawn.map((one) => one.x + one.width)) + 60;
  const bottom = Math.max(...drawn.map((one) => one.y + one.height)) + 50;
  pool.width = Math.max(pool.width, right - left);
  pool.height = Math.max(160, bottom - top);
  const at = { x: left + pool.width / 2, y: top + pool.height / 2 };
  const placed = modeler.get<CreateShape>('modeling').createShape(pool, at, root);
  service(modeler, 'modeling').addLane(placed, 'bottom');
  const [first] = service(modeler, 'elementRegistry')
    .filter((element) => is(element, 'bpmn:Lane') && element.parent === placed)
    .sort((one, other) => boundsOf(one).y - boundsOf(other).y);
  service(modeler, 'selection').select(first ?? placed);
  openView(modeler);
}

/** Another pool below those that are there, as wide as they are: it is somebody else's, and lies around nothing. */
function placeBelow(modeler: Modeler, pool: Shape, others: Box[]): void {
  const left = Math.min(...others.map((one) => one.x));
  pool.width = Math.max(...others.map((one) => one.x + one.width)) - left;
  pool.height = 160;
  const top = Math.max(...others.map((one) => one.y + one.height)) + 50;
  const at = { x: left + pool.width / 2, y: top + pool.height / 2 };
  const root = service(modeler, 'canvas').getRootElement();
  const placed = modeler.get<CreateShape>('modeling').createShape(pool, at, root);
  openView(modeler);
  service(modeler, 'selection').select(placed);
}

/** Into the middle of what is seen (of the lanes, where there are some), or beside what is drawn there. */
function placeInSight(modeler: Modeler, shape: Shape): void {
  const canvas = modeler.get<{ viewbox: () => Viewbox; getRootElement: () => Shape }>('canvas');
  const all = service(modeler, 'elementRegistry').filter((element) => !element.waypoints);
  const pool = all.find((element) => element.type === 'bpmn:Participant');
  const drawn = all
    .filter((element) => element.parent && !/Lane|Participant/.test(element.type))
    .map(boundsOf);
  const at = freePlace(shape, pool ? boundsOf(pool) : canvas.viewbox(), drawn);
  const parent = pool ?? canvas.getRootElement();
  const placed = modeler.get<CreateShape>('modeling').createShape(shape, at, parent);
  fill(modeler, placed);
  reveal(modeler, placed);
  service(modeler, 'selection').select(placed);
}
