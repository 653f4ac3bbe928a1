import { BpmnModdle } from 'bpmn-moddle';
import { layBeside } from './beside';
import { around, boxOf, type Figure, type Figures, many, moved, plumb, type Tree } from './geometry';
import { layFlow } from './grid';
import { layLabels } from './labels';
import { layLanes } from './lanes';
import { written } from './written';

const gap = 40;
const inset = 30;
const title = 30;

/**
 * Draws a file that has no drawing: pools one under the other, in each the flow from left to right, what is beside the
 * flow above and below it. All else of the file stays as it was, to the letter.
 *
 * @throws Error for what is no BPMN
 */
export async function draw(xml: string): Promise<string> {
  const moddle = new BpmnModdle();
  const definitions = (await moddle.fromXML(xml)).rootElement as Tree;
  const roots = many(definitions, 'rootElements');
  const collaboration = roots.find((root) => root.$type === 'bpmn:Collaboration');
  const pools = collaboration ? many(collaboration, 'participants') : [];
  const plane = pools.length > 0 ? collaboration?.id : roots.find(isProcess)?.id;
  const figures: Figures = new Map();
  let y = 0;
  for (const { process, pool } of sheets(roots, pools)) {
    const flow = process ? await laidFlow(xml, process) : new Map<string, Figure>();
    const laid = pool ? framed(pool, flow) : flow;
    const box = around(laid.values());
    for (const figure of laid.values())
      figures.set(figure.id, moved(figure, -(box?.x ?? 0), y - (box?.y ?? 0)));
    y += box ? box.height + gap : 0;
  }
  if (collaboration) joinPools(collaboration, figures);
  return written(xml, plane, layLabels(roots, figures));
}

function joinPools(collaboration: Tree, figures: Figures): void {
  for (const message of many(collaboration, 'messageFlows')) {
    const [from, to] = ['sourceRef', 'targetRef'].map((end) => (message.get(end) as Tree | undefined)?.id);
    const ends = [boxOf(figures, from), boxOf(figures, to)];
    if (message.id && ends[0] && ends[1])
      figures.set(message.id, { id: message.id, line: plumb(ends[0], ends[1]) });
  }
}

const isProcess = (root: Tree) => root.$type === 'bpmn:Process';

/** What is drawn one under the other: pools with and without a process, then processes without a pool. */
function sheets(roots: Tree[], pools: Tree[]): { process?: Tree | undefined; pool?: Tree | undefined }[] {
  const pooled = pools.map((pool) => ({ pool, process: pool.get('processRef') as Tree | undefined }));
  const free = roots.filter(isProcess).filter((root) => !pooled.some(({ process }) => process === root));
  return [...pooled, ...(pools.length > 0 ? [] : free.slice(0, 1)).map((process) => ({ process }))];
}

/** One process with its lanes, texts and documents. Its flow is laid in a tree of its own, which that changes. */
async function laidFlow(xml: string, process: Tree): Promise<Figures> {
  const moddle = new BpmnModdle();
  const definitions = (await moddle.fromXML(xml)).rootElement as Tree;
  const same = many(definitions, 'rootElements').find((root) => root.id === process.id);
  const flow = same ? await layFlow(moddle, definitions, same) : new Map<string, Figure>();
  return layBeside(process, layLanes(process, flow));
}

/** The pool around what stands in it; one of which nothing is known is a bar. */
function framed(pool: Tree, figures: Figures): Figures {
  if (!pool.id) return figures;
  const inner = around(figures.values());
  const box = inner
    ? {
        x: inner.x - inset - title,
        y: inner.y - inset,
        width: inner.width + 2 * inset + title,
        height: inner.height + 2 * inset,
      }
    : { x: 0, y: 0, width: 600, height: 60 };
  return new Map([[pool.id, { id: pool.id, box, mark: 'isHorizontal' }], ...figures]);
}
