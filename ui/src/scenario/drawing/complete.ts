import { BpmnModdle } from 'bpmn-moddle';
import {
  around,
  type Box,
  boxOf,
  elbow,
  type Figure,
  type Figures,
  many,
  type Point,
  type Tree,
} from './geometry';
import { added } from './written';

type Di = Tree & { bpmnElement?: Tree; bounds?: Box; waypoint?: Point[] };

const gap = 40;

/**
 * Adds to a drawing what runs and cannot be seen: nodes without a place stand in a row below, lines between drawn nodes
 * are drawn. What a closed frame holds stays hidden. A file whose drawing is complete is given back as it is.
 */
export async function complete(xml: string): Promise<string> {
  const definitions = (await new BpmnModdle().fromXML(xml)).rootElement as Tree;
  const planes = many(definitions, 'diagrams').map((diagram) => diagram.get('plane') as Tree | undefined);
  const plane = planes[0];
  if (!plane) return xml;
  const figures = figuresOf(planes.flatMap((one) => (one ? (many(one, 'planeElement') as Di[]) : [])));
  const found = missing(plane.get('bpmnElement') as Tree | undefined, definitions, figures);
  return found.length === 0 ? xml : added(xml, found);
}

function figuresOf(drawn: Di[]): Figures {
  const figures: Figures = new Map();
  for (const { bpmnElement, bounds, waypoint } of drawn) {
    const id = bpmnElement?.id;
    if (id === undefined) continue;
    if (bounds) figures.set(id, { id, box: bounds });
    else figures.set(id, { id, line: waypoint ?? [] });
  }
  return figures;
}

function missing(shown: Tree | undefined, definitions: Tree, figures: Figures): Figure[] {
  const found: Figure[] = [];
  const add = (figure: Figure) => {
    figures.set(figure.id, figure);
    found.push(figure);
  };
  const scopes = scopesOf(shown, definitions, figures);
  const whole = around(figures.values());
  let x = whole?.x ?? 0;
  const y = (whole ? whole.y + whole.height : 0) + gap;
  for (const node of scopes.flatMap((scope) => many(scope, 'flowElements'))) {
    const size = sizeOf(node);
    if (!size || !node.id || figures.has(node.id)) continue;
    const host = boxOf(figures, (node.get('attachedToRef') as Tree | undefined)?.id);
    const place = host
      ? { x: host.x + host.width - size.width, y: host.y + host.height - size.height / 2 }
      : { x, y };
    if (!host) x += size.width + gap;
    add({ id: node.id, box: { ...place, ...size } });
  }
  for (const flow of scopes.flatMap((scope) => many(scope, 'flowElements'))) {
    if (flow.$type !== 'bpmn:SequenceFlow' || !flow.id || figures.has(flow.id)) continue;
    const from = boxOf(figures, (flow.get('sourceRef') as Tree | undefined)?.id);
    const to = boxOf(figures, (flow.get('targetRef') as Tree | undefined)?.id);
    if (from && to) add({ id: flow.id, line: elbow(from, to) });
  }
  return found;
}

/** What is drawn: the process, or those of the drawn pools, and the frames in which something is drawn. */
function scopesOf(shown: Tree | undefined, definitions: Tree, figures: Figures): Tree[] {
  const roots =
    shown?.$type === 'bpmn:Collaboration'
      ? many(shown, 'participants')
          .filter(({ id }) => id !== undefined && figures.has(id))
          .map((pool) => pool.get('processRef') as Tree | undefined)
      : many(definitions, 'rootElements').filter((root) => root === shown && root.$type === 'bpmn:Process');
  const open = (scope: Tree): Tree[] => [
    scope,
    ...many(scope, 'flowElements')
      .filter((node) => many(node, 'flowElements').some(({ id }) => id !== undefined && figures.has(id)))
      .flatMap(open),
  ];
  return roots.filter((root) => root !== undefined).flatMap(open);
}

function sizeOf({ $type }: Tree): { width: number; height: number } | undefined {
  if (/Event$/.test($type)) return { width: 36, height: 36 };
  if (/Gateway$/.test($type)) return { width: 50, height: 50 };
  return /(Task|Activity|SubProcess|Transaction)$/.test($type) ? { width: 100, height: 80 } : undefined;
}
