import { layoutProcess } from 'bpmn-auto-layout';
import type { BpmnModdle } from 'bpmn-moddle';
import { sizeBeside } from './beside';
import { type Box, type Figures, type Mark, many, type Point, type Tree } from './geometry';

type Di = Tree & { bpmnElement?: Tree; bounds?: Box; waypoint?: Point[] };

/** Leaves the flow alone in that scope; its elements learn which lines come and go, where the file tells only the lines' ends. */
function reduce(scope: Tree): void {
  const flowElements = many(scope, 'flowElements').filter((element) => !apart(element));
  Object.assign(scope, { flowElements, artifacts: [] });
  const flows = flowElements.filter((element) => element.$type === 'bpmn:SequenceFlow');
  for (const node of flowElements) {
    if (flows.includes(node)) continue;
    const leads = (end: string) => flows.filter((flow) => flow.get(end) === node);
    Object.assign(node, { incoming: leads('targetRef'), outgoing: leads('sourceRef') });
    if (many(node, 'flowElements').length > 0) reduce(node);
  }
}

/**
 * The flow of one process on a grid, from left to right: its nodes, those in frames, and the lines between them.
 *
 * @param definitions the tree of a file that nobody else needs; only this process is left in it
 */
export async function layFlow(moddle: BpmnModdle, definitions: Tree, process: Tree): Promise<Figures> {
  reduce(process);
  // texts, documents and lanes are laid around what is found here
  Object.assign(process, { laneSets: [] });
  Object.assign(definitions, { rootElements: [process], diagrams: [opened(moddle, process)], imports: [] });
  const laid = await layoutProcess((await moddle.toXML(definitions)).xml);
  const { rootElement } = await moddle.fromXML(laid);
  const planes = many(rootElement as Tree, 'diagrams').flatMap((diagram) => [diagram.get('plane') as Tree]);
  const figures: Figures = new Map();
  // a frame is drawn open, in the plane of its process; a plane of its own would be a second page
  for (const di of planes.slice(0, 1).flatMap((plane) => many(plane, 'planeElement') as Di[])) {
    const id = di.bpmnElement?.id;
    if (id === undefined) continue;
    if (di.bounds)
      figures.set(id, { id, box: plain(di.bounds), mark: marks.find((mark) => di.get(mark) === true) });
    else if (di.waypoint) figures.set(id, { id, line: di.waypoint.map(({ x, y }) => ({ x, y })) });
  }
  return figures;
}

/** What is no part of the flow. */
const apart = (element: Tree) => element.$type === 'bpmn:DataObject' || sizeBeside(element) !== undefined;

const marks: Mark[] = ['isExpanded', 'isMarkerVisible'];
/** A drawing that says nothing but that frames are open. */
function opened(moddle: BpmnModdle, process: Tree): unknown {
  const frames = (scope: Tree): Tree[] =>
    many(scope, 'flowElements')
      .filter((node) => many(node, 'flowElements').length > 0)
      .flatMap((node) => [node, ...frames(node)]);
  const bounds = moddle.create('dc:Bounds', { x: 0, y: 0, width: 100, height: 80 });
  // what has no id is passed over
  const planeElement = frames(process).map((bpmnElement, index) =>
    moddle.create('bpmndi:BPMNShape', { id: `open-frame-${index}`, bpmnElement, bounds, isExpanded: true }),
  );
  const plane = moddle.create('bpmndi:BPMNPlane', { bpmnElement: process, planeElement });
  return moddle.create('bpmndi:BPMNDiagram', { plane });
}

const plain = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
