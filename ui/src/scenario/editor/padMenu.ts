import type Modeler from 'bpmn-js/lib/Modeler';
import { t } from '@/kernel';
import type { Shape } from '../model/bpmn';
import { newLoop, readLoop, writeLoop } from '../model/loop';
import { isUndoMark, undoes } from '../model/undo';
import { exits } from './kindList';
import { append, newShape } from './kinds';
import { exitPlace } from './placing';
import { reveal } from './zoom';

type Choice = { label: string; className: string; group: { id: string; name: string }; action: () => void };
type Popup = {
  registerProvider: (id: string, provider: object) => void;
  open: (target: Shape, id: string, at: object, options: object) => void;
};
type Services = {
  injector: Modeler;
  popupMenu: Popup;
  elementFactory: { createShape: (attributes: object) => Shape };
  modeling: {
    createShape: (shape: Shape, at: { x: number; y: number }, host: Shape, attributes: object) => Shape;
  };
  selection: { select: (element: Shape) => void };
};

const gap = 12;
const more = 'a-more';

/** One mark, one step that undoes; what undoes is not undone itself. */
const canBeUndone = (element: Shape): boolean =>
  !undoes(element) && !(element.attachers ?? []).some(isUndoMark);

/** What can be put on a step: its exits, and the list of all else, in words. */
export class PadMenu {
  static $inject = ['injector', 'popupMenu', 'elementFactory', 'modeling', 'selection'];
  private readonly services: Services;

  constructor(
    injector: Services['injector'],
    popupMenu: Popup,
    elementFactory: Services['elementFactory'],
    modeling: Services['modeling'],
    selection: Services['selection'],
  ) {
    this.services = { injector, popupMenu, elementFactory, modeling, selection };
    popupMenu.registerProvider(more, this);
  }

  open({ clientX: x, clientY: y }: MouseEvent, host: Shape): void {
    this.services.popupMenu.open(host, more, { x, y: y + gap, cursor: { x, y } }, {});
  }

  /** What is seldom put on a step, in words: further exits, undoing, repeating. */
  getPopupMenuEntries(element: Shape): Record<string, Choice> {
    const part = { id: 'exits', name: t('scenario:pad.exits') };
    const exit = (name: keyof typeof exits, icon: string): Choice => ({
      label: t(`scenario:pad.${name}`),
      className: `bpmn-icon-intermediate-event-catch-${icon}`,
      group: part,
      action: () => this.addExit(element, name),
    });
    return {
      'exit.message': exit('message', 'message'),
      'exit.signal': exit('signal', 'signal'),
      'exit.until': exit('until', 'condition'),
      ...(element.type === 'bpmn:SubProcess' && {
        'exit.escalation': exit('escalation', 'non-interrupting-escalation'),
      }),
      ...(canBeUndone(element) && {
        'exit.undo': {
          label: t('scenario:pad.undo'),
          className: 'bpmn-icon-intermediate-event-catch-compensation',
          group: part,
          action: () => this.addUndo(element),
        },
      }),
      ...this.repeating(element),
    };
  }

  /** The three lines: one after the other, or at once. The mark that is set takes itself away. */
  private repeating(element: Shape): Record<string, Choice> {
    const loop = readLoop(element);
    const mark = (name: 'inARow' | 'atOnce', icon: string): Choice => {
      const sequential = name === 'inARow';
      const set = loop?.sequential === sequential;
      return {
        label: t(set ? 'scenario:pad.once' : `scenario:pad.${name}`),
        className: icon,
        group: { id: 'repeat', name: t('scenario:pad.repeat') },
        action: () => {
          const changed = loop ? { ...loop, sequential } : newLoop(sequential);
          writeLoop(this.services.injector, element, set ? null : changed);
          this.services.selection.select(element);
        },
      };
    };
    return {
      'repeat.inARow': mark('inARow', 'bpmn-icon-sequential-mi-marker'),
      'repeat.atOnce': mark('atOnce', 'bpmn-icon-parallel-mi-marker'),
    };
  }

  /** The mark, and the step that undoes, connected with it. */
  private addUndo(host: Shape): void {
    const mark = this.addBoundary(host, 'bpmn:CompensateEventDefinition', 0.75, true);
    const step = newShape(this.services.injector, { component: null, name: t('scenario:made.undo') });
    step.businessObject.isForCompensation = true;
    append(this.services.injector, mark, step);
  }

  addExit(host: Shape, name: keyof typeof exits): void {
    const { definition, interrupting } = exits[name];
    const placed = this.addBoundary(host, definition, interrupting ? 0.75 : 0.25, interrupting);
    reveal(this.services.injector, placed);
    this.services.selection.select(placed);
  }

  private addBoundary(host: Shape, definition: string, along: number, interrupting: boolean): Shape {
    const shape = this.services.elementFactory.createShape({
      type: 'bpmn:BoundaryEvent',
      eventDefinitionType: definition,
      cancelActivity: interrupting,
    });
    return this.services.modeling.createShape(shape, exitPlace(host, along), host, { attach: true });
  }
}
