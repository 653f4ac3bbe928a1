import type Modeler from 'bpmn-js/lib/Modeler';
import { useTexts } from '@/kernel';
import type { Shape } from '../model/bpmn';
import { readCondition, writeCondition } from '../model/events';
import { ConditionPart } from './ConditionPart';
import { firstTrigger } from './scope';

/** When a way out of a choice is taken; the same in the panel of the choice and in that of the way. */
export function WayCondition({ modeler, way }: { modeler: Modeler; way: Shape }) {
  const t = useTexts();
  return (
    <ConditionPart
      required
      modeler={modeler}
      catalogId={firstTrigger(modeler)?.catalog ?? ''}
      label={t('scenario:flow.condition')}
      hint={t('scenario:flow.conditionHelp')}
      value={readCondition(way)}
      onChange={(source) => writeCondition(modeler, way, source)}
    />
  );
}
