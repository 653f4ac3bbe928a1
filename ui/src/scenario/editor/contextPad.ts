import { t } from '@/kernel';
import type { Shape } from '../model/bpmn';
import { exits, kinds } from './kinds';

type Pad = { registerProvider: (provider: object) => void };
type Services = {
  autoPlace: { append: (source: Shape, shape: Shape) => Shape };
  create: { start: (event: Event, shape: Shape, context?: object) => void };
  connect: { start: (event: Event, source: Shape) => void };
  elementFactory: { createShape: (attributes: object) => Shape };
  modeling: {
    removeElements: (elements: Shape[]) => void;
    createShape: (shape: Shape, at: { x: number; y: number }, host: Shape, attributes: object) => Shape;
  };
  rules: { allowed: (rule: string, context: object) => boolean | Shape[] };
  selection: { select: (element: Shape) => void };
};
type Entry = {
  group: string;
  className: string;
  title: string;
  action: Record<string, (event: Event, element: Shape) => void>;
};

const flowNode = /Task|Gateway|StartEvent|IntermediateCatchEvent|BoundaryEvent/;

/** The buttons around a chosen element: what may come next, its exits, connect, remove. */
class OwnContextPad {
  static $inject = [
    'contextPad',
    'autoPlace',
    'create',
    'connect',
    'elementFactory',
    'modeling',
    'rules',
    'selection',
  ];
  private readonly services: Services;

  constructor(
    pad: Pad,
    autoPlace: Services['autoPlace'],
    create: Services['create'],
    connect: Services['connect'],
    elementFactory: Services['elementFactory'],
    modeling: Services['modeling'],
    rules: Services['rules'],
    selection: Services['selection'],
  ) {
    this.services = { autoPlace, create, connect, elementFactory, modeling, rules, selection };
    pad.registerProvider(this);
  }

  getContextPadEntries(element: Shape): Record<string, Entry> {
    const entries: Record<string, Entry> = {};
    if (element.type === 'label') return this.removal(element);
    if (flowNode.test(element.type)) Object.assign(entries, this.following());
    if (/Task/.test(element.type)) Object.assign(entries, this.bordering());
    if (/Lane|Participant/.test(element.type)) return this.removal(element);
    if (!element.waypoints) {
      entries.connect = {
        group: 'connect',
        className: 'bpmn-icon-connection-multi',
        title: t('scenario:pad.connect'),
        action: {
          click: (event, source) => this.services.connect.start(event, source),
          dragstart: (event, source) => this.services.connect.start(event, source),
        },
      };
    }
    return { ...entries, ...this.removal(element) };
  }

  private following(): Record<string, Entry> {
    const next = (name: 'step' | 'person' | 'choice' | 'end', type: string, icon: string): Entry => ({
      group: 'model',
      className: icon,
      title: t(`scenario:pad.${name}`),
      action: {
        click: (_event, source) => {
          const shape = this.services.elementFactory.createShape({ type });
          this.services.selection.select(this.services.autoPlace.append(source, shape));
        },
        dragstart: (event, source) =>
          this.services.create.start(event, this.services.elementFactory.createShape({ type }), { source }),
      },
    });
    return {
      'next.step': next('step', 'bpmn:ServiceTask', 'bpmn-icon-service-task'),
      'next.person': next('person', kinds.person.type, kinds.person.icon),
      'next.choice': next('choice', kinds.choice.type, kinds.choice.icon),
      'next.end': next('end', kinds.end.type, kinds.end.icon),
    };
  }

  private bordering(): Record<string, Entry> {
    const exit = (name: keyof typeof exits, icon: string): Entry => ({
      group: 'exits',
      className: icon,
      title: t(`scenario:pad.${name}`),
      action: { click: (_event, host) => this.addExit(host, name) },
    });
    return {
      'exit.deadline': exit('deadline', 'bpmn-icon-intermediate-event-catch-non-interrupting-timer'),
      'exit.timeout': exit('timeout', 'bpmn-icon-intermediate-event-catch-timer'),
      'exit.failure': exit('failure', 'bpmn-icon-intermediate-event-catch-error'),
    };
  }

  private addExit(host: Shape, name: keyof typeof exits): void {
    const { definition, interrupting } = exits[name];
    const shape = this.services.elementFactory.createShape({
      type: 'bpmn:BoundaryEvent',
      eventDefinitionType: definition,
      cancelActivity: interrupting,
    });
    const at = { x: host.x + host.width * (interrupting ? 0.75 : 0.25), y: host.y + host.height };
    const placed = this.services.modeling.createShape(shape, at, host, { attach: true });
    this.services.selection.select(placed);
  }

  private removal(element: Shape): Record<string, Entry> {
    const allowed = this.services.rules.allowed('elements.delete', { elements: [element] });
    const may = Array.isArray(allowed) ? allowed.includes(element) : allowed;
    if (!may) return {};
    return {
      delete: {
        group: 'edit',
        className: 'bpmn-icon-trash',
        title: t('scenario:pad.remove'),
        action: { click: (_event, chosen) => this.services.modeling.removeElements([chosen]) },
      },
    };
  }
}

export const contextPad = {
  __init__: ['contextPadProvider'],
  contextPadProvider: ['type', OwnContextPad],
};
