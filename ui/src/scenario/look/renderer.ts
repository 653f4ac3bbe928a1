import BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import artel from '../model/artel.json';
import type { Moddle, Shape } from '../model/bpmn';
import { isElevated } from '../model/component';
import { definitionOf } from '../model/events';
import { extensionOf } from '../model/extensions';
import { paper, type Tint, tintOf } from './colors';
import { fitting } from './fitting';
import { drawMarks, marksAt } from './marks';
import { copyOfIcon } from './StepIcons';

/** How a step of a component looks: as its manifest says. */
export type StepLook = Record<string, { icon: string; color: string }>;

type Attributes = Record<string, unknown>;
type Drawing = { drawShape(parent: SVGElement, shape: Shape, attributes?: Attributes): SVGElement };
type Texts = { createText: (text: string, options: object) => SVGElement };

const svg = (name: string, attributes: Record<string, string | number>): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

const isTask = (shape: Shape) => shape.type === 'bpmn:ServiceTask' || shape.type in steps;

/** Steps that look the same whatever they do. */
const steps: StepLook = {
  'bpmn:UserTask': { icon: 'person', color: 'indigo' },
  'bpmn:CallActivity': { icon: 'call', color: 'violet' },
  'bpmn:ReceiveTask': { icon: 'mail-open', color: 'blue' },
  'bpmn:SendTask': { icon: 'send', color: 'blue' },
};

/** The colour of an event or a gateway; those of tasks come with their component. */
function colorOf(shape: Shape): string | undefined {
  const definition: Moddle | undefined = definitionOf(shape);
  if (definition?.$type === 'bpmn:ErrorEventDefinition') return 'red';
  if (definition?.$type === 'bpmn:TimerEventDefinition') return 'amber';
  if (definition?.$type === 'bpmn:EscalationEventDefinition') return 'orange';
  if (definition?.$type === 'bpmn:CompensateEventDefinition') return 'orange';
  if (definition?.$type === 'bpmn:MessageEventDefinition') return 'blue';
  if (definition?.$type === 'bpmn:SignalEventDefinition') return 'violet';
  if (definition?.$type === 'bpmn:ConditionalEventDefinition') return 'green';
  if (shape.type === 'bpmn:StartEvent') return 'green';
  if (shape.type === 'bpmn:SubProcess') return 'slate';
  if (/Gateway/.test(shape.type)) return 'indigo';
  return undefined;
}

/** Where the name of a step begins: below its picture. */
const top = 22;
const lineHeight = 15;

/** Steps as cards with the picture and colour of what they do; events and gateways in the colour of their kind. */
class Look extends (BpmnRenderer as unknown as new (...parts: unknown[]) => Drawing) {
  private readonly texts: Texts;
  private readonly steps: StepLook;
  private readonly elevated: string;
  /** Colours are left to what is said of the elements: how far a process has come. */
  private readonly plain: boolean;

  constructor(...parts: unknown[]) {
    super(...parts.slice(0, 6), 1500);
    this.texts = parts[5] as Texts;
    this.steps = (parts[6] as StepLook | null) ?? {};
    this.elevated = String(parts[7] ?? '');
    this.plain = parts[8] === true;
  }

  override drawShape(parent: SVGElement, shape: Shape, attributes: Attributes = {}): SVGElement {
    if (isTask(shape)) return this.drawStep(parent, shape);
    const color = this.plain ? undefined : colorOf(shape);
    if (!color) return super.drawShape(parent, shape, attributes);
    const { ink, ground } = tintOf(color);
    return super.drawShape(parent, shape, { ...attributes, stroke: ink, fill: ground });
  }

  private drawStep(parent: SVGElement, shape: Shape): SVGElement {
    const component = String(extensionOf(shape, 'artel:Component')?.get('type') ?? '');
    const look = steps[shape.type] ?? this.steps[component];
    const tint = this.plain ? paper : tintOf(look?.color);
    const icon = look?.icon ?? (this.plain ? undefined : 'unknown');
    const { width, height } = shape;
    const card = svg('rect', { width, height, rx: 9, ry: 9, fill: tint.ground, stroke: tint.line });
    card.setAttribute('stroke-width', '1.5');
    parent.append(card);
    if (icon) this.drawIcon(parent, icon, tint, 8);
    if (!this.plain && isElevated(shape)) this.drawElevated(parent, width);
    this.drawName(parent, shape);
    drawMarks(parent, shape, tint.ink);
    return card;
  }

  /** A step that acts with everything is not overlooked. */
  private drawElevated(parent: SVGElement, width: number): void {
    const mark = this.drawIcon(parent, 'shield', tintOf('red'), width - 24);
    if (!mark) return;
    mark.classList.add('a-elevated');
    const words = svg('title', {});
    words.textContent = this.elevated;
    mark.prepend(words);
  }

  private drawIcon(parent: SVGElement, name: string, tint: Tint, x: number): SVGElement | null {
    const icon = copyOfIcon(name);
    if (!icon) return null;
    icon.setAttribute('x', String(x));
    icon.setAttribute('y', '7');
    icon.style.color = tint.ink;
    parent.append(icon);
    return icon;
  }

  private drawName(parent: SVGElement, shape: Shape): void {
    const name = String(shape.businessObject.get('name') ?? '');
    const room = { width: shape.width, height: shape.height - top };
    // Steps of other systems are as small as a picture: every letter counts there.
    const side = shape.width < 80 ? 1 : 6;
    const bottom = marksAt(shape).length > 0 ? 18 : 6;
    const draw = (words: string) =>
      this.texts.createText(words, {
        box: room,
        align: 'center-middle',
        padding: { left: side, right: side, top: 0, bottom },
        style: { fill: '#262523' },
      });
    const whole = draw(name);
    const lines = [...whole.querySelectorAll('tspan')].map((line) => line.textContent ?? '');
    const shown = fitting(name, lines, Math.floor((room.height - bottom) / lineHeight));
    const text = shown === name ? whole : draw(shown);
    text.classList.add('djs-label');
    const shift = svg('g', { transform: `translate(0 ${top})` });
    if (shown !== name) {
      const words = svg('title', {});
      words.textContent = name;
      shift.append(words);
    }
    shift.append(text);
    parent.append(shift);
  }
}

Object.assign(Look, {
  $inject: [
    'config.bpmnRenderer',
    'eventBus',
    'styles',
    'pathMap',
    'canvas',
    'textRenderer',
    'config.steps',
    'config.elevated',
    'config.plain',
  ],
});

/** The module of the canvas; the steps' look is given to the modeler as `steps`. */
export const look = { __init__: ['artelLook'], artelLook: ['type', Look] };

/** What a viewer is made with that shows the steps as the editor does, and leaves their colours to whoever marks them. */
export const plainLook = (steps: StepLook) => ({
  moddleExtensions: { artel },
  additionalModules: [look],
  steps,
  plain: true,
  textRenderer: canvasTexts,
});

const fontFamily = "'Inter Variable', sans-serif";

/** Options of every canvas of ours: our font in the sizes of the page. */
export const canvasTexts = {
  defaultStyle: { fontFamily, fontSize: 12, fontWeight: '500', lineHeight: 1.25 },
  externalStyle: { fontFamily, fontSize: 12, fontWeight: '450', lineHeight: 1.25 },
};

/** The font has to be there before texts are measured, also its Cyrillic part. */
export const fontReady = () =>
  Promise.all(['450', '500'].map((weight) => document.fonts.load(`${weight} 12px ${fontFamily}`, 'Яy'))).then(
    () => undefined,
    () => undefined, // Without the font texts are measured with the one that stands in for it.
  );
