import type Modeler from 'bpmn-js/lib/Modeler';
import { createContext, useContext, useMemo } from 'react';
import type { Typed } from '../code/completing';
import { Knowledge } from '../code/typing/knowledge';
import { is, service } from '../model/bpmn';
import type { FoundRecord } from '../model/foundRecords';
import { readTrigger, type Trigger } from '../model/trigger';
import type { Variable } from '../model/variables';
import { declarationsOf, typedVariables } from '../model/variableTypes';
import { useComponents } from '../scenario.api';
import { loadCatalogTypings } from '../typings.api';

/** What scripts of the scenario find in scope, for the completion of every editor in the panel. */
export const Scope = createContext<Variable[]>([]);
export const useScope = (): Variable[] => useContext(Scope);

const unknown: Typed = { known: new Knowledge(), load: loadCatalogTypings };

/** The types of all that scripts find in scope. */
export const Types = createContext<Typed>(unknown);
export const useTypes = (): Typed => useContext(Types);

/** The types of the scope as the diagram stands: what the server knows of it, and what flows into the variables. */
export function useTyped(modeler: Modeler | null, revision: number, dts: string | undefined): Typed {
  const components = useComponents().data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables are read again after each change of the diagram
  return useMemo(() => {
    if (!modeler || dts === undefined) return unknown;
    const variables = typedVariables(modeler, components ?? []);
    const known = new Knowledge(dts, declarationsOf(variables));
    for (const { name, step, computed } of variables)
      if (computed) known.scope.set(name, { type: { kind: 'script', ...computed }, doc: step, text: '' });
    return { known, load: loadCatalogTypings };
  }, [modeler, revision, dts, components]);
}

/** Records that steps of the scenario find, whose fields can be put into an expression. */
export const FoundRecords = createContext<FoundRecord[]>([]);
export const useFoundRecords = (): FoundRecord[] => useContext(FoundRecords);

/** Where the fields of the process's record stand in scope. */
export type Owner = 'values' | 'allValues' | 'record.values';

/** A record that is not saved yet is known by what would be saved, one that was deleted by the values it had. */
const owners: Record<string, Owner> = {
  '$record.before.create': 'allValues',
  '$record.before.update': 'allValues',
  '$record.updating': 'allValues',
  '$record.after.delete': 'values',
};

export const ownerOf = (trigger: Trigger | null): Owner => owners[trigger?.kind ?? ''] ?? 'record.values';

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
