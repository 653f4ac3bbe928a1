import { around, type Box, boxOf, type Figures, many, plumb, type Tree } from './geometry';

const gap = 40;

type Size = { width: number; height: number; above: boolean };

const sizes: Record<string, Size> = {
  'bpmn:TextAnnotation': { width: 140, height: 50, above: true },
  'bpmn:DataObjectReference': { width: 36, height: 50, above: false },
  'bpmn:DataStoreReference': { width: 50, height: 50, above: false },
  'bpmn:Group': { width: 140, height: 80, above: false },
};

/** How large something is that no line of the flow leads to: texts, documents, what undoes a step. */
export function sizeBeside(element: Tree): Size | undefined {
  const undoes = element.get('isForCompensation') === true && many(element, 'flowElements').length === 0;
  return undoes ? { width: 100, height: 80, above: false } : sizes[element.$type];
}

/** Puts texts, documents and groups above and below the flow, near what they belong to, and draws the lines to them. */
export function layBeside(process: Tree, figures: Figures): Figures {
  const laid: Figures = new Map(figures);
  const scopes = scopesOf(process);
  const lines = scopes.flatMap(linesOf);
  const bounds = around(figures.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const rows = { above: [] as Box[], below: [] as Box[] };
  for (const element of scopes.flatMap((scope) => [
    ...many(scope, 'flowElements'),
    ...many(scope, 'artifacts'),
  ])) {
    const size = sizeBeside(element);
    if (!size || !element.id) continue;
    const line = lines.find(({ from, to }) => from === element.id || to === element.id);
    const neighbour = boxOf(laid, line?.from === element.id ? line.to : line?.from);
    const row = size.above ? rows.above : rows.below;
    const wanted = neighbour ? neighbour.x + (neighbour.width - size.width) / 2 : bounds.x;
    const y = size.above ? bounds.y - gap - size.height : bounds.y + bounds.height + gap;
    const box = { x: free(wanted, size.width, row), y, width: size.width, height: size.height };
    row.push(box);
    laid.set(element.id, { id: element.id, box });
  }
  for (const { id, from, to } of lines) {
    const ends = [boxOf(laid, from), boxOf(laid, to)];
    if (id && ends[0] && ends[1]) laid.set(id, { id, line: plumb(ends[0], ends[1]) });
  }
  return laid;
}

/** The place in the row that is nearest to the right of the one that is wanted. */
function free(wanted: number, width: number, row: Box[]): number {
  let x = wanted;
  for (const box of [...row].sort((one, other) => one.x - other.x))
    if (x < box.x + box.width + gap && box.x < x + width + gap) x = box.x + box.width + gap;
  return x;
}

const scopesOf = (scope: Tree): Tree[] => [scope, ...many(scope, 'flowElements').flatMap(scopesOf)];

type Line = { id: string | undefined; from: string | undefined; to: string | undefined };

const idOf = (element: Tree, end: string): string | undefined => {
  const at = element.get(end) as Tree | Tree[] | undefined;
  return Array.isArray(at) ? at[0]?.id : at?.id;
};

/** Lines that are no way to go: from texts, and from and to documents. */
function linesOf(scope: Tree): Line[] {
  const drawn = many(scope, 'artifacts')
    .filter((element) => element.$type === 'bpmn:Association')
    .map((element) => ({ id: element.id, from: idOf(element, 'sourceRef'), to: idOf(element, 'targetRef') }));
  const data = many(scope, 'flowElements').flatMap((node) => [
    ...many(node, 'dataInputAssociations').map((one) => ({
      id: one.id,
      from: idOf(one, 'sourceRef'),
      to: node.id,
    })),
    ...many(node, 'dataOutputAssociations').map((one) => ({
      id: one.id,
      from: node.id,
      to: idOf(one, 'targetRef'),
    })),
  ]);
  return [...drawn, ...data];
}
