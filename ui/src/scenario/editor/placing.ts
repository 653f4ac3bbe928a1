import { getNewShapePosition } from 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil';
import { boundsOf, type Registry, type Shape } from '../model/bpmn';
import { type Box, freeBelow, freeOnBorder, type Point } from './freePlace';

type Listener = (event: { source: Shape; shape: Shape }) => Point | undefined;
type Events = { on: (event: string, priority: number, listener: Listener) => void };

/** Before the places of the library are laid on its grid. */
const beforeTheGrid = 2500;
const grid = 10;

/** What takes room on the canvas: neither lines, words nor what other elements stand in. */
const takesRoom = (element: Shape): boolean =>
  !element.waypoints && element.type !== 'label' && !/Lane|Participant|Group/.test(element.type);

const onGrid = (at: number): number => Math.ceil(at / grid) * grid;

/** What stands beside the way. */
const beside = /TextAnnotation|DataObject|DataStore/;

/** What is put after an element lies on nothing, whichever line leads there: where the usual place is taken, below what is there. */
class Placing {
  static $inject = ['eventBus', 'elementRegistry'];

  constructor(events: Events, registry: Registry) {
    events.on('autoPlace', beforeTheGrid, ({ source, shape }) => {
      const at = getNewShapePosition(source as never, shape as never, registry as never);
      if (!at || beside.test(shape.type)) return undefined;
      const others = registry.filter(
        (one) => one.parent === source.parent && one !== source && takesRoom(one),
      );
      const free = freeBelow(shape, at, others.map(boundsOf));
      return free.y === at.y ? undefined : { x: onGrid(free.x), y: onGrid(free.y) };
    });
  }
}

/** Where an exit stands on the border of a step: beside those that are there. */
export function exitPlace(host: Shape, along: number): Point {
  const taken: Box[] = (host.attachers ?? []).map(boundsOf);
  return freeOnBorder(host, along, taken);
}

export const placing = { __init__: ['placing'], placing: ['type', Placing] };
