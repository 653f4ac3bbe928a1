import type Modeler from 'bpmn-js/lib/Modeler';
import { createContext, useContext } from 'react';
import { is, service } from '../model/bpmn';
import type { FoundRecord } from '../model/foundRecords';
import { readTrigger, type Trigger } from '../model/trigger';
import type { Variable } from '../model/variables';

/** What scripts of the scenario find in scope, for the completion of every editor in the panel. */
export const Scope = createContext<Variable[]>([]);
export const useScope = (): Variable[] => useContext(Scope);

/** Records that steps of the scenario find, whose fields can be put into an expression. */
export const FoundRecords = createContext<FoundRecord[]>([]);
export const useFoundRecords = (): FoundRecord[] => useContext(FoundRecords);

/** Where the fields of the process's record stand in scope. */
export type Owner = 'values' | 'record.values';

/** A record that was deleted is known by the values it had. */
export const ownerOf = (trigger: Trigger | null): Owner =>
  trigger?.kind === '$record.after.delete' ? 'values' : 'record.values';

export const Fields = createContext<Owner>('record.values');
export const useOwner = (): Owner => useContext(Fields);

/** The first trigger of the diagram: it decides which inputs there are and whose fields are known. */
export function firstTrigger(modeler: Modeler): Trigger | null {
  const starts = service(modeler, 'elementRegistry').filter((element) => is(element, 'bpmn:StartEvent'));
  for (const start of starts) {
    const trigger = readTrigger(start);
    if (trigger) return trigger;
  }
  return null;
}
