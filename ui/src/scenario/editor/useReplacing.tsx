import { lazy, type ReactNode, Suspense, useState } from 'react';
import { settling, toast, toastError, useTexts } from '@/kernel';
import { isIll } from '../doctor/picks';
import { scenarioRoute } from '../pages/routes';
import { checkFile, type DiagramProblem, loadDraftFile, replaceDraft, type Scenario } from '../scenario.api';
import { askForFile, textOf } from './files';
import type { Draft } from './useDraft';

const ReplaceDraft = lazy(() => import('./ReplaceDraft').then((found) => ({ default: found.ReplaceDraft })));

export type Offered = {
  file: File;
  text: string;
  /** What it would replace, to be had again byte for byte. */
  former: Blob;
  draft: string;
  problems: DiagramProblem[];
};

/** A file in the place of the draft: chosen, read by the server, shown beside the draft, then taken or not. */
export function useReplacing(scenario: Scenario, draft: Draft, reload: () => void) {
  const t = useTexts();
  const navigate = scenarioRoute.useNavigate();
  const [offered, setOffered] = useState<Offered | null>(null);
  const offer = async (file: File) => {
    // Why it is not saved stands at the head of the editor.
    if (!(await draft.save())) return;
    const problems = await checkFile(scenario.id, file);
    const former = await loadDraftFile(scenario.id);
    setOffered({ file, text: await textOf(file), former, draft: await textOf(former), problems });
  };
  const ask = () => void askForFile().then((file) => settling(offer(file)).catch(toastError));
  const take = async ({ file, former }: Offered) => {
    const replaced = await replaceDraft(scenario.id, file, draft.revision());
    const { draftRevision } = replaced;
    setOffered(null);
    if (isIll(replaced)) await navigate({ search: { findings: true }, replace: true });
    const back = async () => {
      await replaceDraft(scenario.id, former, draftRevision);
      reload();
    };
    toast(t('scenario:upload.replaced', { file: file.name }), back);
    reload();
  };
  const dialog: ReactNode = offered && (
    <Suspense>
      <ReplaceDraft offered={offered} close={() => setOffered(null)} take={() => settling(take(offered))} />
    </Suspense>
  );
  return { ask, dialog };
}
