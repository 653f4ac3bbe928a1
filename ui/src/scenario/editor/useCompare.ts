import { useNavigate } from '@tanstack/react-router';
import type { Scenario, Which } from '../scenario.api';
import type { Draft } from './useDraft';

/** Opens what is different between a version and the draft, which is saved before. */
export function useCompare(scenario: Scenario, draft: Draft) {
  const navigate = useNavigate();
  return async (before?: Which): Promise<void> => {
    await draft.save();
    await navigate({
      to: '/scenarios/$scenarioId/compare',
      params: { scenarioId: scenario.id },
      search: { before, after: before === undefined ? undefined : 'draft', element: undefined },
    });
  };
}
