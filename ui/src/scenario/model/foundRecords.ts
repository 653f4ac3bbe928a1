import type Modeler from 'bpmn-js/lib/Modeler';
import { is, type Shape, service } from './bpmn';
import { readComponent } from './component';
import { readLoop } from './loop';
import { readShown } from './shownRecord';
import { readTask } from './task';

/** A record that a step has read, found or shown, or that it is repeated for: the expressions that give its number and where its fields stand. */
export type FoundRecord = {
  kind: 'read' | 'first' | 'shown' | 'round';
  /** The name of the step. */
  step: string;
  /** The variable that keeps the record, or the list that it stands in; empty for one that a task shows. */
  variable: string;
  catalog: string;
  id: string;
  values: string;
};

/** Records that scripts further on may ask for their fields, as far as their catalog is known. Each is named once. */
export function foundRecords(modeler: Modeler): FoundRecord[] {
  const found = service(modeler, 'elementRegistry')
    .filter(() => true)
    .flatMap((element) => [roundOf(element), recordOf(element)])
    .filter((one) => one !== null);
  return found.filter((one, at) => found.findIndex(({ values }) => values === one.values) === at);
}

/** The record of a round, where an activity is repeated for records. */
function roundOf(element: Shape): FoundRecord | null {
  const loop = readLoop(element);
  const catalog = loop?.search.catalog;
  if (loop?.over !== 'records' || !catalog || catalog.script || catalog.text === '') return null;
  const step = String(element.businessObject.get('name') ?? '');
  return kept('round', step, loop.item || 'item', '', catalog.text);
}

function recordOf(element: Shape): FoundRecord | null {
  const step = String(element.businessObject.get('name') ?? '');
  if (is(element, 'bpmn:UserTask')) return shownBy(element, step);
  const component = is(element, 'bpmn:ServiceTask') ? readComponent(element) : null;
  const catalog = component?.inputs.catalog;
  if (!component || !catalog || catalog.script || catalog.text === '') return null;
  const output = (name: string) => component.outputs.find((one) => one.name === name)?.to ?? '';
  if (component.type === 'record.get') return kept('read', step, output('record'), '', catalog.text);
  if (component.type === 'record.find') return kept('first', step, output('items'), '[0]', catalog.text);
  return null;
}

const kept = (
  kind: FoundRecord['kind'],
  step: string,
  variable: string,
  part: string,
  catalog: string,
): FoundRecord | null =>
  variable === ''
    ? null
    : { kind, step, variable, catalog, id: `${variable}${part}?.id`, values: `${variable}${part}?.values` };

/** What a person has changed in it stands in the record alone, so it is read anew. */
function shownBy(element: Shape, step: string): FoundRecord | null {
  const shown = readShown(readTask(element).record);
  if (!shown || shown.record === '') return null;
  const { catalog, record } = shown;
  const values = `records.get(${JSON.stringify(catalog)}, ${record})?.values`;
  return { kind: 'shown', step, variable: '', catalog, id: record, values };
}
