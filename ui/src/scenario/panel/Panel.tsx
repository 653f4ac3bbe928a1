import type Modeler from 'bpmn-js/lib/Modeler';
import { type ComponentType, useMemo } from 'react';
import { useTexts } from '@/kernel';
import { is, type Shape, service } from '../model/bpmn';
import { definitionOf } from '../model/events';
import { type Scenario, useTypings } from '../scenario.api';
import { ComponentPanel } from './ComponentPanel';
import { ErrorEndPanel, ErrorExitPanel, FlowPanel, LanePanel, TimerPanel } from './EventPanels';
import classes from './Panel.module.css';
import { ScenarioPanel } from './ScenarioPanel';
import { Section } from './Section';
import { firstTrigger, Scope, variablesOf } from './scope';
import { TaskPanel } from './TaskPanel';
import { TextPart } from './TextPart';
import { TriggerPanel } from './TriggerPanel';

export type ElementProps = { modeler: Modeler; element: Shape };

type Props = { modeler: Modeler; element: Shape | undefined; scenario: Scenario; revision: number };

const none: never[] = [];

/** Which form belongs to an element, and what kind of thing it is in words. */
function formOf(element: Shape): { kind: string; Form?: ComponentType<ElementProps> } {
  const definition = definitionOf(element)?.$type;
  if (is(element, 'bpmn:StartEvent')) return { kind: 'start', Form: TriggerPanel };
  if (is(element, 'bpmn:ServiceTask')) return { kind: 'step', Form: ComponentPanel };
  if (is(element, 'bpmn:UserTask')) return { kind: 'person', Form: TaskPanel };
  if (is(element, 'bpmn:SequenceFlow')) return { kind: 'flow', Form: FlowPanel };
  if (is(element, 'bpmn:Lane') || is(element, 'bpmn:Participant')) return { kind: 'lane', Form: LanePanel };
  if (definition === 'bpmn:TimerEventDefinition') return { kind: 'timer', Form: TimerPanel };
  if (definition === 'bpmn:ErrorEventDefinition' && is(element, 'bpmn:EndEvent'))
    return { kind: 'errorEnd', Form: ErrorEndPanel };
  if (definition === 'bpmn:ErrorEventDefinition') return { kind: 'errorExit', Form: ErrorExitPanel };
  if (is(element, 'bpmn:ExclusiveGateway')) return { kind: 'choice' };
  if (is(element, 'bpmn:ParallelGateway')) return { kind: 'parallel' };
  if (is(element, 'bpmn:EndEvent')) return { kind: 'end' };
  if (is(element, 'bpmn:TextAnnotation')) return { kind: 'note' };
  return { kind: 'other' };
}

/** Settings of what is chosen, in the words of the business; of the whole scenario when nothing is. */
export function Panel({ modeler, element, scenario, revision }: Props) {
  const t = useTexts();
  const trigger = firstTrigger(modeler);
  const typings = useTypings(trigger?.kind, trigger?.catalog);
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables are read again after each change of the diagram
  const variables = useMemo(() => variablesOf(modeler), [modeler, revision]);
  const known = typings.data?.completions ?? none;
  const scope = useMemo(() => [...known, ...variables], [known, variables]);
  const shown = element && element.type !== 'label' ? element : undefined;
  return (
    <Scope.Provider value={scope}>
      <aside className={classes.panel} aria-label={t('scenario:panel.title')}>
        {shown ? <ElementPanel modeler={modeler} element={shown} /> : <ScenarioPanel scenario={scenario} />}
      </aside>
    </Scope.Provider>
  );
}

function ElementPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const { kind, Form } = formOf(element);
  const note = kind === 'note';
  const property = note ? 'text' : 'name';
  return (
    <>
      <p className={classes.kind}>{t(`scenario:kind.${kind}`)}</p>
      <Section name="name" title={t('scenario:panel.general')}>
        <TextPart
          multiline={note}
          label={t(note ? 'scenario:panel.noteText' : 'scenario:panel.name')}
          value={String(element.businessObject.get(property) ?? '')}
          onChange={(text) =>
            service(modeler, 'modeling').updateProperties(element, { [property]: text || undefined })
          }
        />
      </Section>
      {Form && <Form modeler={modeler} element={element} />}
    </>
  );
}
