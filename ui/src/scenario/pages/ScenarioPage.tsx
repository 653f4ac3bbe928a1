import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Failed, Lines, useHotkeys, usePlace, useTexts } from '@/kernel';
import classes from '../editor/Editor.module.css';
import { Head } from '../editor/Head';
import { Palette } from '../editor/Palette';
import { Problems } from '../editor/Problems';
import { useDraft } from '../editor/useDraft';
import { useModeler } from '../editor/useModeler';
import { service } from '../model/bpmn';
import { Panel } from '../panel/Panel';
import { loadDraft, type Scenario, useScenario } from '../scenario.api';
import { scenarioRoute } from './routes';

/** The scenario editor: palette, canvas, settings, problems. Drafts save themselves; publishing is an act. */
export function ScenarioPage() {
  const t = useTexts();
  const { scenarioId } = scenarioRoute.useParams();
  const scenario = useScenario(scenarioId);
  const diagram = useQuery({
    queryKey: ['scenarios', 'draft', scenarioId],
    queryFn: () => loadDraft(scenarioId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  usePlace(scenario.data?.name, [{ title: t('scenario:nav'), to: '/scenarios' }]);
  const error = scenario.error ?? diagram.error;
  if (error) return <Failed error={error} retry={() => void scenario.refetch()} />;
  if (!scenario.data || diagram.data === undefined) return <Lines count={8} />;
  return <Editor key={scenarioId} scenario={scenario.data} xml={diagram.data} />;
}

function Editor({ scenario, xml }: { scenario: Scenario; xml: string }) {
  const search = scenarioRoute.useSearch();
  const editing = useModeler(xml, search.element);
  const { modeler, chosen, revision } = editing;
  const draft = useDraft(modeler, scenario, editing.edits);
  const select = (id: string) => {
    const element = modeler && service(modeler, 'elementRegistry').get(id);
    if (!modeler || !element) return;
    service(modeler, 'selection').select(element);
    service(modeler, 'canvas').scrollToElement(element, 120);
  };
  useProblemMarks(editing, scenario);
  useHotkeys([
    { code: 'KeyS', ctrl: true, label: 'scenario:keys.save', run: () => void draft.save() },
    { code: 'KeyZ', ctrl: true, label: 'scenario:keys.undo', run: () => undo(modeler, false) },
    { code: 'KeyZ', ctrl: true, shift: true, label: 'scenario:keys.redo', run: () => undo(modeler, true) },
  ]);
  return (
    <div className={classes.page}>
      <Head scenario={scenario} modeler={modeler} draft={draft} />
      <div className={classes.work}>
        {modeler && <Palette modeler={modeler} />}
        <div className={classes.middle}>
          <div ref={editing.box} className={classes.canvas} />
          <Problems problems={scenario.problems ?? []} select={select} />
        </div>
        {modeler && (
          <Panel
            key={`${chosen?.id ?? ''}`}
            modeler={modeler}
            element={chosen}
            scenario={scenario}
            revision={revision}
          />
        )}
      </div>
    </div>
  );
}

function undo(modeler: ReturnType<typeof useModeler>['modeler'], redo: boolean) {
  if (!modeler) return;
  const stack = service(modeler, 'commandStack');
  if (redo) stack.redo();
  else stack.undo();
}

/** Elements with an error get a red edge. */
function useProblemMarks({ modeler }: ReturnType<typeof useModeler>, scenario: Scenario) {
  const wrong = (scenario.problems ?? [])
    .filter((problem) => problem.severity === 'error' && problem.element)
    .map((problem) => problem.element as string);
  const key = [...new Set(wrong)].sort().join(' ');
  useEffect(() => {
    if (!modeler || key === '') return;
    const registry = service(modeler, 'elementRegistry');
    const marked = key.split(' ').filter((id) => registry.get(id));
    const canvas = service(modeler, 'canvas');
    for (const id of marked) canvas.addMarker(id, 'a-wrong');
    return () => {
      for (const id of marked) if (registry.get(id)) canvas.removeMarker(id, 'a-wrong');
    };
  }, [modeler, key]);
}
