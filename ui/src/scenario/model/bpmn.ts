// The parts of bpmn-js that the editor uses, typed as far as it uses them.
import type Modeler from 'bpmn-js/lib/Modeler';

export type Moddle = {
  $type: string;
  $parent?: Moddle;
  id?: string;
  name?: string;
  get: (name: string) => unknown;
  [property: string]: unknown;
};

export type Shape = {
  id: string;
  type: string;
  businessObject: Moddle;
  parent?: Shape;
  source?: Shape;
  target?: Shape;
  host?: Shape;
  /** What stands on its border. */
  attachers?: Shape[];
  incoming: Shape[];
  outgoing: Shape[];
  /** A line has these and no place and size of its own. */
  waypoints?: { x: number; y: number }[];
  x: number;
  y: number;
  width: number;
  height: number;
};

/** Where an element stands: a shape's box, or the box around a line. */
export function boundsOf({ waypoints, x, y, width, height }: Shape) {
  if (!waypoints) return { x, y, width, height };
  const xs = waypoints.map((point) => point.x);
  const ys = waypoints.map((point) => point.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

export type Modeling = {
  updateProperties: (element: Shape, properties: Record<string, unknown>) => void;
  updateModdleProperties: (element: Shape, moddle: Moddle, properties: Record<string, unknown>) => void;
  removeElements: (elements: Shape[]) => void;
  addLane: (beside: Shape, where: 'top' | 'bottom') => Shape;
  splitLane: (lane: Shape, count: number) => void;
};

export type Registry = {
  get: (id: string) => Shape | undefined;
  filter: (wanted: (element: Shape) => boolean) => Shape[];
};

/** What stands for that id on the canvas: of a process its pool. Nothing for the canvas itself, and for what is not drawn. */
export function shapeOf(registry: Registry, id: string): Shape | undefined {
  const pool = (element: Shape) =>
    is(element, 'bpmn:Participant') &&
    (element.businessObject.get('processRef') as Moddle | undefined)?.id === id;
  const shape = registry.get(id) ?? registry.filter(pool)[0];
  return shape?.parent && shape;
}

export type Selection = { get: () => Shape[]; select: (elements: Shape | Shape[] | null) => void };

export type Canvas = {
  zoom: (to?: number | 'fit-viewport', center?: 'auto') => number;
  getRootElement: () => Shape;
  scrollToElement: (element: Shape, padding?: number) => void;
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
  resized: () => void;
};

export type Factory = { create: (type: string, attributes?: Record<string, unknown>) => Moddle };
export type CommandStack = {
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
};

export type Service = {
  modeling: Modeling;
  elementRegistry: Registry;
  selection: Selection;
  canvas: Canvas;
  bpmnFactory: Factory;
  moddle: Factory;
  commandStack: CommandStack;
  searchPad: { open: () => void };
};

export const service = <Name extends keyof Service>(modeler: Modeler, name: Name): Service[Name] =>
  modeler.get<Service[Name]>(name);

export const is = (element: Shape | undefined, type: string): boolean =>
  element !== undefined && (element.type === type || element.businessObject?.$type === type);
