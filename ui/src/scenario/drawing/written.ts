import type { Box, Figure, Figures } from './geometry';

const namespaces = [
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ');

/** Drawings in which nothing is drawn. */
const empty = /<((?:[\w.-]+:)?BPMNDiagram)\b(?:[^>]*\/>|[\s\S]*?<\/\1\s*>)\s*/g;
const end = /<\/([\w.-]+:)?definitions\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/;

/**
 * The file with this drawing at its end; what was there stays to the letter.
 *
 * @param plane the id of what is drawn as a whole: the collaboration or the process; without one an empty process is added
 */
export function written(xml: string, plane: string | undefined, figures: Figures): string {
  const bare = xml.replace(empty, '');
  const last = end.exec(bare);
  if (!last) return xml;
  const taken = idsOf(bare);
  const process = plane ?? 'Process';
  const drawing = [
    ...(plane === undefined ? [`<${last[1] ?? ''}process id="${process}"/>`] : []),
    `<bpmndi:BPMNDiagram ${namespaces}${named('Drawing', taken)}>`,
    `<bpmndi:BPMNPlane${named('Drawing_plane', taken)} bpmnElement="${escaped(process)}">`,
    ...[...figures.values()].map((figure) => figureText(figure, taken)),
    '</bpmndi:BPMNPlane>',
    '</bpmndi:BPMNDiagram>',
    '',
  ];
  return bare.slice(0, last.index) + drawing.join('\n') + bare.slice(last.index);
}

const planeEnd = /<\/(?:[\w.-]+:)?BPMNPlane\s*>/;

/** The file with these in its first drawing; what was there stays to the letter. */
export function added(xml: string, figures: Figure[]): string {
  const taken = idsOf(xml);
  const texts = figures.map((figure) => figureText(figure, taken, ` ${namespaces}`));
  return xml.replace(planeEnd, (last) => `${texts.join('\n')}\n${last}`);
}

const idsOf = (xml: string) => new Set([...xml.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));

function figureText(figure: Figure, taken: Set<string | undefined>, declared = ''): string {
  const { id, box, line } = figure;
  const attributes = `${declared}${named(`${id}_di`, taken)} bpmnElement="${escaped(id)}"`;
  if (line) {
    const points = line.map(({ x, y }) => `<di:waypoint x="${round(x)}" y="${round(y)}"/>`);
    return `<bpmndi:BPMNEdge${attributes}>${points.join('')}</bpmndi:BPMNEdge>`;
  }
  const mark = figure.mark ? ` ${figure.mark}="true"` : '';
  const label = figure.label ? `<bpmndi:BPMNLabel>${boundsText(figure.label)}</bpmndi:BPMNLabel>` : '';
  return `<bpmndi:BPMNShape${attributes}${mark}>${boundsText(box)}${label}</bpmndi:BPMNShape>`;
}

const boundsText = ({ x, y, width, height }: Box) =>
  `<dc:Bounds x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;

const round = (length: number) => Math.round(length);

/** An id that the file does not have yet; its drawing can do without. */
function named(id: string, taken: Set<string | undefined>): string {
  if (taken.has(id)) return '';
  taken.add(id);
  return ` id="${escaped(id)}"`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
