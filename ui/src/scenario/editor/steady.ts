import type { Shape } from '../model/bpmn';

type Click = { element: Shape; originalEvent: MouseEvent; stopPropagation: () => void };
type Events = { on: (event: string, priority: number, listener: (event: Click) => void) => void };
type Selection = { get: () => Shape[] };

const beforeTheUsual = 1500;

/** A click on what is chosen keeps it chosen: its settings stay open. With a key that adds it is still left out. */
export class Steady {
  static $inject = ['eventBus', 'selection'];

  constructor(events: Events, selection: Selection) {
    events.on('element.click', beforeTheUsual, (click) => {
      const chosen = selection.get();
      const { shiftKey } = click.originalEvent;
      if (chosen.length === 1 && chosen[0] === click.element && !shiftKey) click.stopPropagation();
    });
  }
}

export const steady = { __init__: ['steady'], steady: ['type', Steady] };
