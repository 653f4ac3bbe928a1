import { BpmnModdle } from 'bpmn-moddle';
import artel from '../model/artel.json';
import type { Moddle, Shape } from '../model/bpmn';
import { kindOf } from '../model/kindOf';
import { type Setting, settingsOf } from './settings';

export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** An element of a diagram as it is compared: what it is, how it is set, where it stands. */
export type Part = {
  id: string;
  /** What the settings panel calls it: `person`, `timer`. */
  kind: string;
  name: string;
  settings: Setting[];
  box?: Box;
  line?: { points: Point[]; from: string; to: string };
};

/** The parts of a diagram by id. */
export type Drawn = Map<string, Part>;

type Tree = Moddle & { flowElements?: Tree[]; artifacts?: Tree[]; laneSets?: Tree[]; lanes?: Tree[] };
type Di = { bpmnElement?: Moddle; bounds?: Box; waypoint?: Point[] };
type Definitions = Moddle & {
  rootElements?: Tree[];
  diagrams?: { plane?: { planeElement?: Di[] } }[];
};

/** Reads a diagram without drawing it. */
export async function readDrawn(xml: string): Promise<Drawn> {
  const { rootElement } = await new BpmnModdle({ artel }).fromXML(xml);
  const definitions = rootElement as Definitions;
  const places = placesOf(definitions);
  const drawn: Drawn = new Map();
  for (const root of definitions.rootElements ?? []) {
    if (root.$type === 'bpmn:Process') addAll(root, undefined, places, drawn);
    if (root.$type === 'bpmn:Collaboration')
      for (const one of [...many(root, 'participants'), ...many(root, 'messageFlows')])
        add(one, [], places, drawn);
  }
  return drawn;
}

function placesOf(definitions: Definitions): Map<string, Di> {
  const places = new Map<string, Di>();
  for (const { plane } of definitions.diagrams ?? [])
    for (const di of plane?.planeElement ?? []) if (di.bpmnElement?.id) places.set(di.bpmnElement.id, di);
  return places;
}

const many = (object: Moddle, name: string): Tree[] => (object[name] as Tree[] | undefined) ?? [];

function addAll(scope: Tree, inside: string | undefined, places: Map<string, Di>, drawn: Drawn): void {
  const lanes = lanesOf(scope);
  for (const { lane } of lanes) add(lane, [], places, drawn);
  for (const element of [...many(scope, 'flowElements'), ...many(scope, 'artifacts')]) {
    const lane = lanes.find(({ nodes }) => nodes.has(element.id ?? ''))?.lane.id;
    const around = [setting('inside', inside), setting('lane', lane)].filter((one) => one !== undefined);
    add(element, around, places, drawn);
    if (element.flowElements) addAll(element, element.id, places, drawn);
  }
}

const setting = (path: string, value: string | undefined): Setting | undefined =>
  value === undefined ? undefined : { path, value, script: false };

type LaneNodes = { lane: Tree; nodes: Set<string> };

/** Lanes with what stands on them, the innermost first. */
function lanesOf(scope: Tree): LaneNodes[] {
  const sets = [
    ...many(scope, 'laneSets'),
    ...[scope.childLaneSet as Tree | undefined].filter((one) => !!one),
  ];
  return sets
    .flatMap((set) => many(set, 'lanes'))
    .flatMap((lane) => [
      ...lanesOf(lane),
      {
        lane,
        nodes: new Set(((lane.get('flowNodeRef') as Moddle[] | undefined) ?? []).map(({ id }) => id ?? '')),
      },
    ]);
}

function add(object: Tree, around: Setting[], places: Map<string, Di>, drawn: Drawn): void {
  const id = object.id;
  if (!id) return;
  const di = places.get(id);
  const from = object.get('sourceRef') as Moddle | undefined;
  const to = object.get('targetRef') as Moddle | undefined;
  drawn.set(id, {
    id,
    kind: kindOf(shapeOf(object)),
    name: String(object.get('name') ?? object.get('text') ?? ''),
    settings: [...settingsOf(object), ...around],
    ...(di?.bounds && { box: plainBox(di.bounds) }),
    ...(from &&
      to && { line: { points: (di?.waypoint ?? []).map(plainPoint), from: from.id ?? '', to: to.id ?? '' } }),
  });
}

const plainBox = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
const plainPoint = ({ x, y }: Point): Point => ({ x, y });

/** As much of a shape on a canvas as is asked to tell its kind. */
const shapeOf = (object: Moddle): Shape =>
  ({
    type: object.$type,
    businessObject: object,
    parent: object.$parent && { type: object.$parent.$type, businessObject: object.$parent },
  }) as unknown as Shape;
