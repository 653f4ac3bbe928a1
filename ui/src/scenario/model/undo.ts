import type Modeler from 'bpmn-js/lib/Modeler';
import { type Shape, service } from './bpmn';
import { definitionOf } from './events';

const compensation = 'bpmn:CompensateEventDefinition';

/** Whether the element is the mark of something that can be undone. */
export const isUndoMark = (element: Shape): boolean =>
  element.type === 'bpmn:BoundaryEvent' && definitionOf(element)?.$type === compensation;

/** Whether the activity is there only to undo something. */
export const undoes = (element: Shape): boolean => element.businessObject.get('isForCompensation') === true;

/** Id of the one activity that an event has undone; empty for all. */
export const readUndone = (element: Shape): string =>
  String((definitionOf(element)?.get('activityRef') as { id?: string } | undefined)?.id ?? '');

export function writeUndone(modeler: Modeler, element: Shape, activity: string): void {
  const definition = definitionOf(element);
  if (!definition) return;
  const activityRef = service(modeler, 'elementRegistry').get(activity)?.businessObject;
  service(modeler, 'modeling').updateModdleProperties(element, definition, { activityRef });
}

/** What an event there can have undone: activities beside it that have a mark, and frames in which something has one. */
export function undoable(modeler: Modeler, element: Shape): Shape[] {
  const frame = element.parent?.businessObject.get('triggeredByEvent') === true;
  const place = frame ? element.parent?.parent : element.parent;
  const marks = service(modeler, 'elementRegistry').filter(isUndoMark);
  return service(modeler, 'elementRegistry').filter(
    (one) =>
      one.parent === place &&
      /Task$|CallActivity|SubProcess/.test(one.type) &&
      marks.some((mark) => mark.host === one || inside(mark, one)),
  );
}

function inside(element: Shape, frame: Shape): boolean {
  for (let at = element.parent; at; at = at.parent) if (at === frame) return true;
  return false;
}
