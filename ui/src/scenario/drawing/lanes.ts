import { around, boxOf, elbow, type Figures, many, moved, type Tree } from './geometry';

const inset = 30;
const label = 30;

type Band = { lane: Tree; depth: number; nodes: Set<string>; leaf: boolean };

/** The lanes of a process, each before those within it. */
function bandsOf(sets: Tree[], depth = 0): Band[] {
  return sets
    .flatMap((set) => many(set, 'lanes'))
    .flatMap((lane) => {
      const child = lane.get('childLaneSet') as Tree | undefined;
      const within = child ? bandsOf([child], depth + 1) : [];
      const nodes = new Set(many(lane, 'flowNodeRef').map((node) => node.id ?? ''));
      return [{ lane, depth, nodes, leaf: within.length === 0 }, ...within];
    });
}

/** What is drawn inside of a node or on its border, the node with it. */
function withParts(process: Tree, id: string): string[] {
  const attached = many(process, 'flowElements').filter(
    (element) => (element.get('attachedToRef') as Tree | undefined)?.id === id,
  );
  const node = many(process, 'flowElements').find((element) => element.id === id);
  const inner = (scope: Tree): string[] =>
    many(scope, 'flowElements').flatMap((element) => [element.id ?? '', ...inner(element)]);
  return [id, ...(node ? inner(node) : []), ...attached.map((element) => element.id ?? '')];
}

/** Puts what stands on each lane into a band of its own, one under the other; lines between them follow. */
export function layLanes(process: Tree, figures: Figures): Figures {
  const bands = bandsOf(many(process, 'laneSets'));
  const leaves = bands.filter((band) => band.leaf);
  if (leaves.length === 0) return figures;
  const nodes = many(process, 'flowElements').filter((element) => boxOf(figures, element.id));
  const whole = around(figures.values());
  const depth = Math.max(...bands.map((band) => band.depth)) + 1;
  const laid: Figures = new Map(figures);
  const heights = new Map<Band, { y: number; height: number }>();
  let y = whole?.y ?? 0;
  for (const [index, band] of leaves.entries()) {
    const here = nodes.filter(({ id = '' }) => band.nodes.has(id) || (index === 0 && nowhere(id, leaves)));
    const ids = [...new Set(here.flatMap(({ id = '' }) => withParts(process, id)))];
    const drawn = ids.map((id) => figures.get(id)).filter((figure) => figure !== undefined);
    const box = around(drawn);
    const height = (box?.height ?? 60) + 2 * inset;
    for (const figure of drawn) laid.set(figure.id, moved(figure, 0, y + inset - (box?.y ?? 0)));
    heights.set(band, { y, height });
    y += height;
  }
  relayLines(process, laid);
  const x = (whole?.x ?? 0) - inset;
  const right = x + (whole?.width ?? 300) + 2 * inset;
  for (const band of bands) {
    const inner = leaves.filter((leaf) => leaf === band || within(leaf.lane, band.lane));
    const spans = inner.map((leaf) => heights.get(leaf)).filter((span) => span !== undefined);
    const top = Math.min(...spans.map((span) => span.y));
    const bottom = Math.max(...spans.map((span) => span.y + span.height));
    const left = x - (depth - band.depth) * label;
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    if (band.lane.id && spans.length > 0)
      laid.set(band.lane.id, { id: band.lane.id, box, mark: 'isHorizontal' });
  }
  return laid;
}

const nowhere = (id: string, leaves: Band[]) => !leaves.some((leaf) => leaf.nodes.has(id));

function within(lane: Tree, outer: Tree): boolean {
  for (let up = lane.$parent; up; up = up.$parent) if (up === outer) return true;
  return false;
}

function relayLines(process: Tree, figures: Figures): void {
  for (const flow of many(process, 'flowElements')) {
    const from = boxOf(figures, (flow.get('sourceRef') as Tree | undefined)?.id);
    const to = boxOf(figures, (flow.get('targetRef') as Tree | undefined)?.id);
    if (flow.$type === 'bpmn:SequenceFlow' && flow.id && from && to)
      figures.set(flow.id, { id: flow.id, line: elbow(from, to) });
  }
}
