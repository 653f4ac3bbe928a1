import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Failed, hindrance, Lines, usePlace, useTexts } from '@/kernel';
import { loadShown } from '../doctor/doctor.api';
import { Editor } from '../editor/Editor';
import { keepDraft, keptDraft } from '../editor/keptDraft';
import { useComponents, useScenario } from '../scenario.api';
import { scenarioRoute } from './routes';

/** The page of the scenario editor: what it needs, or why it cannot be shown. */
export function ScenarioPage() {
  const t = useTexts();
  const { scenarioId } = scenarioRoute.useParams();
  const scenario = useScenario(scenarioId);
  const components = useComponents();
  const diagram = useQuery({
    queryKey: ['scenarios-draft', scenarioId],
    queryFn: () => loadShown(scenarioId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [visit, setVisit] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each visit, not after each save
  const kept = useMemo(() => keptDraft(scenarioId), [scenarioId, visit]);
  usePlace(scenario.data?.name, [{ title: t('scenario:nav'), to: '/scenarios' }], undefined, true);
  const reload = async () => {
    keepDraft(scenarioId, null);
    await Promise.all([scenario.refetch(), diagram.refetch()]);
    setVisit((before) => before + 1);
  };
  const error = hindrance(scenario, diagram, components);
  if (error) return <Failed error={error} retry={() => void reload()} />;
  if (!scenario.data || diagram.data === undefined || !components.data) return <Lines count={8} />;
  // The server may have got what this browser believes unsaved: its answer was lost then.
  const unsaved = kept && kept.xml !== diagram.data ? kept : null;
  return (
    <Editor
      key={`${scenarioId} ${visit}`}
      scenario={scenario.data}
      components={components.data}
      xml={unsaved?.xml ?? diagram.data}
      kept={unsaved?.revision}
      reload={() => void reload()}
    />
  );
}
