import { useQuery } from '@tanstack/react-query';
import { spoken } from '@/kernel';
import { api } from '@/kernel/api';
import { type DiagramProblem, keep, loadDraft, loadScenario, one, type Scenario } from '../scenario.api';

/** Something that keeps a file from running and that can be mended. */
export type Finding = {
  id: string;
  code: string;
  element: string;
  message: string;
  effect: string;
  /** Of findings with the same group one can be picked only. */
  group: string | null;
  suggested: boolean;
};

export type Report = {
  dialect: string;
  name: string;
  elements: number;
  runnable: boolean;
  findings: Finding[];
  problems: DiagramProblem[];
};

/** The finding that turns a file of the foreign dialect into one of our own. */
export const conversion = 'convert:file';

/** What keeps the draft from running; another one with each revision. */
export const useFindings = (id: string, draftRevision: number) =>
  useQuery({
    queryKey: ['scenarios-findings', id, draftRevision, spoken()],
    queryFn: () => api.get<Report>(one(id, '/findings')),
  });

/** What a file would be with these repairs; nothing is kept. */
export const mendFile = (bpmn: string, repairs: string[]) =>
  api.post<{ bpmn: string; report: Report }>('/scenarios/import/repair', { bpmn, repairs });

/** The draft with these repairs; as it came it stays as version 0. */
export const mendDraft = async (id: string, repairs: string[], draftRevision: number) =>
  keep(await api.post<Scenario>(one(id, '/repair'), { repairs, draftRevision }));

/** The draft as it is shown: a file of the foreign dialect in our own language. */
export const loadShown = async (id: string): Promise<string> => {
  const [draft, { dialect }] = await Promise.all([loadDraft(id), loadScenario(id)]);
  return dialect === 'bpium' ? (await mendFile(draft, [conversion])).bpmn : draft;
};
