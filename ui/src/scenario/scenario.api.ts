import { useQuery } from '@tanstack/react-query';
import { queryClient, spoken } from '@/kernel';
import { api, withQuery } from '@/kernel/api';

type Person = { id: string; title: string };

export type DiagramProblem = {
  /** Of the process where it concerns the whole diagram. */
  element: string;
  severity: 'error' | 'warning';
  code: string;
  message: string;
  hint: string | null;
};

export type Scenario = {
  id: string;
  name: string;
  description: string;
  status: 'draft' | 'published' | 'off';
  version: number | null;
  draftChanged: boolean;
  draftRevision: number;
  dialect: string;
  syncable?: boolean | null;
  syncReasons?: { element: string; reason: string }[] | null;
  runAs: { kind: 'starter' | 'account'; user: string | null };
  triggers?:
    | { id: string; event: string; element: string; catalogId: string | null; status: string }[]
    | null;
  problems?: DiagramProblem[] | null;
  updated: string;
  updatedBy: Person | null;
};

export type InputInfo = {
  name: string;
  title: string;
  help: string;
  editor: string;
  required: boolean;
  default: unknown;
  options: { id: string; name: string }[];
};

export type ComponentInfo = {
  type: string;
  name: string;
  help: string;
  icon: string;
  color: string;
  group: 'data' | 'actions' | 'communication' | 'code';
  inputs: InputInfo[];
  outputs: { name: string; title: string; help: string; type: string }[];
  effect: 'none' | 'record' | 'outbox' | 'outside';
  docs: string;
};

export type TriggerInfo = {
  kind: string;
  name: string;
  help: string;
  icon: string;
  needs: ('catalog' | 'fields' | 'condition' | 'address' | 'message')[];
};

export type Completion = { label: string; type: string; detail?: string; info?: string };

export const one = (id: string, rest = '') => `/scenarios/${encodeURIComponent(id)}${rest}`;

export const useScenarios = () =>
  useQuery({
    queryKey: ['scenarios', 'list'],
    queryFn: () => api.get<Scenario[]>('/scenarios', { limit: 500 }),
  });

export const useScenario = (id: string) =>
  useQuery({ queryKey: ['scenarios', 'one', id], queryFn: () => api.get<Scenario>(one(id)) });

export const loadScenario = (id: string) => api.get<Scenario>(one(id));

export type Version = {
  version: number;
  published: string;
  by: Person | null;
  comment: string | null;
  running: number;
  /** How many of its steps act with everything. */
  elevated: number;
};

export const useVersions = (id: string) =>
  useQuery({
    queryKey: ['scenarios', 'versions', id],
    queryFn: () => api.get<Version[]>(one(id, '/versions'), { limit: 100 }),
  });

/** The diagram of a published version becomes the draft, unless that is newer than the one the person has seen. */
export const restoreVersion = async (id: string, version: number, draftRevision: number) =>
  keep(await api.post<Scenario>(one(id, '/restore'), { version, draftRevision }));

/** A version by its number, or the draft. */
export type Which = number | 'draft';

/** A diagram as it was saved; a version never changes, a draft is another one with each revision. */
export const useDiagram = (id: string, which: Which, draftRevision: number) =>
  useQuery({
    queryKey: ['scenarios-file', id, which, which === 'draft' ? draftRevision : 0],
    queryFn: () => api.get<string>(one(id, '/bpmn'), { version: which === 'draft' ? undefined : which }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where the file of a version can be fetched from; its name comes with it. */
export const fileAddress = (id: string, which: Which) =>
  withQuery(one(id, '/bpmn'), { version: which === 'draft' ? undefined : which });

const asFile = { headers: { 'Content-Type': 'application/xml' } };

/** A new scenario from a file, byte for byte. */
export const createFromFile = async (name: string, file: Blob) =>
  keep(await api.post<Scenario>('/scenarios', file, { ...asFile, query: { name } }));

/** What the server has to say of a file before it becomes the draft; refused when it cannot be read. */
export const checkFile = (id: string, file: Blob) =>
  api.post<DiagramProblem[]>(one(id, '/validate'), file, { ...asFile, repeatable: true });

/** The file becomes the draft, byte for byte. */
export const replaceDraft = async (id: string, file: Blob, draftRevision: number) =>
  keep(await api.patch<Scenario>(one(id), file, { ...asFile, query: { draftRevision } }));

/** The draft as it was saved last, byte for byte: as a file that can become the draft again. */
export const loadDraftFile = (id: string) => api.get<Blob>(one(id, '/bpmn'), {}, { bytes: true });

/** The draft's diagram as it was saved last; asked for once, the editor keeps it from then on. */
export const loadDraft = (id: string) => api.get<string>(one(id, '/bpmn'));

const steady = { staleTime: Number.POSITIVE_INFINITY };

export const useComponents = () =>
  useQuery({
    queryKey: ['components', spoken()],
    queryFn: () => api.get<ComponentInfo[]>('/components'),
    ...steady,
  });

export const useTriggers = () =>
  useQuery({
    queryKey: ['triggers', spoken()],
    queryFn: () => api.get<TriggerInfo[]>('/triggers'),
    ...steady,
  });

/** How a kind of element works; the example is a diagram that can be published as it is. */
export type ElementPage = {
  kind: string;
  title: string;
  text: string;
  example: string;
  /** The scenario that the example calls by the name `example`. */
  called: string | null;
};

export const useElementPage = (kind: string) =>
  useQuery({
    queryKey: ['elements', kind, spoken()],
    queryFn: () => api.get<ElementPage>(`/elements/${kind}`),
    ...steady,
  });

/** Which variables a published scenario reads without setting them, and which it sets. */
export const useCalledVariables = (id: string) =>
  useQuery({
    queryKey: ['scenarios', id, 'variables'],
    queryFn: () => api.get<{ takes: string[]; gives: string[] }>(one(id, '/variables')),
    enabled: id !== '',
  });

export const refreshScenarios = () => queryClient.invalidateQueries({ queryKey: ['scenarios'] });

/** What the server has answered is what is shown from now on. */
export function keep(item: Scenario): Scenario {
  queryClient.setQueryData(['scenarios', 'one', item.id], item);
  void queryClient.invalidateQueries({ queryKey: ['scenarios', 'list'] });
  return item;
}

export const createScenario = async (name: string, bpmn?: string) =>
  keep(await api.post<Scenario>('/scenarios', { name, bpmn }));

export type Change = {
  name?: string;
  description?: string;
  bpmn?: string;
  draftRevision?: number;
  runAs?: { kind: string; user?: string | null };
};

export const changeScenario = async (id: string, change: Change) =>
  keep(await api.patch<Scenario>(one(id), change));

/**
 * Makes the draft a version.
 *
 * @param draftRevision the draft that the person has seen: a newer one is refused
 */
export const publishScenario = async (
  id: string,
  comment?: string,
  draftRevision?: number,
): Promise<number> => {
  const { version } = await api.post<{ version: number }>(one(id, '/publish'), { comment, draftRevision });
  void refreshScenarios();
  return version;
};

export const switchOff = async (id: string) => keep(await api.post<Scenario>(one(id, '/off')));

/** How far a deletion has come: what was cancelled by this request, and what still runs; nothing runs when it is deleted. */
export type Removal = { cancelled: number; running: number };

export const deleteScenario = async (id: string, cancel: boolean): Promise<Removal> => {
  const removal = await api.delete<Removal>(one(id) + (cancel ? '?cancel=true' : ''));
  void refreshScenarios();
  return removal;
};

export const startScenario = (id: string, record?: { catalogId: string; recordId: string }) =>
  api.post<{ id: string }>(one(id, '/start'), record ? { record } : {});

export type ByHand = { scenarioId: string; name: string };

/** Scenarios that people may start from a record of that catalog. */
export const useStartable = (catalogId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['scenarios', 'startable', catalogId],
    queryFn: () => api.get<ByHand[]>('/scenarios/startable', { catalogId }),
    enabled,
  });
