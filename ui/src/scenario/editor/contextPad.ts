import type Modeler from 'bpmn-js/lib/Modeler';
import { t } from '@/kernel';
import { boundsOf, type Shape } from '../model/bpmn';
import { flowsOn, isByEvent } from '../model/kindOf';
import { type exits, kinds } from './kindList';
import { append, dragNew, newShape, type Placed } from './kinds';
import { PadMenu } from './padMenu';

type Pad = {
  registerProvider: (provider: object) => void;
  _getPosition: (target: Shape | Shape[]) => { left: number; top: number };
};
type View = { x: number; y: number; scale: number; outer: { width: number } };
type Canvas = { viewbox: () => View };
type Services = {
  injector: Modeler;
  menu: PadMenu;
  connect: { start: (event: Event, source: Shape) => void };
  elementFactory: { createShape: (attributes: object) => Shape };
  modeling: {
    removeElements: (elements: Shape[]) => void;
    addLane: (beside: Shape, where: 'top' | 'bottom') => Shape;
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

/** What waits, by the words that offer it. */
const awaited = {
  awaitMessage: 'messageCatch',
  awaitTime: 'timer',
  awaitSignal: 'signalCatch',
  awaitState: 'until',
} as const;

const gap = 12;
/** The room that the buttons take. */
const padWidth = 128;

/**
 * The upper right corner of what is chosen, reckoned from the diagram: what the browser has painted is a step behind when the view
 * has just moved, and the buttons would stand on another element. Beside what reaches the edge of the canvas they stand on it.
 */
function beside(target: Shape | Shape[], view: View) {
  const boxes = [target].flat().map((one) => {
    const end = one.waypoints?.at(-1);
    return end ? { ...end, width: 0, height: 0 } : boundsOf(one);
  });
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const top = Math.min(...boxes.map((box) => box.y));
  const left = (right - view.x) * view.scale + gap;
  const last = view.outer.width - padWidth;
  // What is out of sight keeps its buttons out of sight.
  const inSight = left - gap <= view.outer.width;
  return { left: inSight ? Math.min(left, last) : left, top: (top - view.y) * view.scale };
}

/** The buttons around a chosen element: what may come next, its exits, connect, remove. */
class OwnContextPad {
  static $inject = [
    'contextPad',
    'injector',
    'connect',
    'elementFactory',
    'modeling',
    'rules',
    'selection',
    'canvas',
    'padMenu',
  ];
  private readonly services: Services;

  constructor(
    pad: Pad,
    injector: Services['injector'],
    connect: Services['connect'],
    elementFactory: Services['elementFactory'],
    modeling: Services['modeling'],
    rules: Services['rules'],
    selection: Services['selection'],
    canvas: Canvas,
    menu: PadMenu,
  ) {
    this.services = { injector, connect, elementFactory, modeling, rules, selection, menu };
    pad.registerProvider(this);
    pad._getPosition = (target) => beside(target, canvas.viewbox());
  }

  getContextPadEntries(element: Shape): Record<string, Entry> {
    const entries: Record<string, Entry> = {};
    if (element.type === 'label') return this.removal(element);
    if (flowsOn(element)) Object.assign(entries, this.following(element));
    if (/Task|SubProcess|CallActivity/.test(element.type) && !isByEvent(element))
      Object.assign(entries, this.bordering());
    if (/Lane|Participant/.test(element.type)) Object.assign(entries, this.lanes());
    if (!element.waypoints && element.type !== 'bpmn:Lane') entries.connect = this.connecting();
    return { ...entries, ...this.removal(element) };
  }

  private connecting(): Entry {
    const start = (event: Event, source: Shape) => this.services.connect.start(event, source);
    return {
      group: 'edit',
      className: 'bpmn-icon-connection-multi',
      title: t('scenario:pad.connect'),
      action: { click: start, dragstart: start },
    };
  }

  private following(element: Shape): Record<string, Entry> {
    const { injector } = this.services;
    const next = (name: string, what: Placed, icon: string): Entry => ({
      group: 'model',
      className: icon,
      title: t(`scenario:pad.${name}`),
      action: {
        click: (_event, source) => append(injector, source, newShape(injector, what)),
        dragstart: (event, source) => dragNew(injector, event, what, source),
      },
    });
    // Only what waits may stand behind it.
    if (element.type === 'bpmn:EventBasedGateway')
      return Object.fromEntries(
        Object.entries(awaited).map(([name, kind]) => [`next.${kind}`, next(name, kind, kinds[kind].icon)]),
      );
    const step = { component: null, name: t('scenario:made.step') };
    return {
      'next.person': next('person', 'person', kinds.person.icon),
      'next.step': next('step', step, 'bpmn-icon-service-task'),
      'next.choice': next('choice', 'choice', kinds.choice.icon),
      'next.end': next('end', 'end', kinds.end.icon),
    };
  }

  /** The exits that most steps need, and a list of all else that can be put on a step. */
  private bordering(): Record<string, Entry> {
    const exit = (name: keyof typeof exits, icon: string): Entry => ({
      group: 'exits',
      className: icon,
      title: t(`scenario:pad.${name}`),
      action: { click: (_event, host) => this.services.menu.addExit(host, name) },
    });
    return {
      'exit.deadline': exit('deadline', 'bpmn-icon-intermediate-event-catch-non-interrupting-timer'),
      'exit.timeout': exit('timeout', 'bpmn-icon-intermediate-event-catch-timer'),
      'exit.failure': exit('failure', 'bpmn-icon-intermediate-event-catch-error'),
      'exit.more': {
        group: 'exits',
        className: 'a-pad-more',
        title: t('scenario:pad.more'),
        action: { click: (event, host) => this.services.menu.open(event as MouseEvent, host) },
      },
    };
  }

  private lanes(): Record<string, Entry> {
    const lane = (where: 'top' | 'bottom', name: string, icon: string): Entry => ({
      group: 'lanes',
      className: icon,
      title: t(`scenario:canvas.${name}`),
      action: {
        click: (_event, beside) =>
          this.services.selection.select(this.services.modeling.addLane(beside, where)),
      },
    });
    return {
      'lane.above': lane('top', 'laneAbove', 'bpmn-icon-lane-insert-above'),
      'lane.below': lane('bottom', 'laneBelow', 'bpmn-icon-lane-insert-below'),
    };
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
  padMenu: ['type', PadMenu],
  contextPadProvider: ['type', OwnContextPad],
};
