import type Modeler from 'bpmn-js/lib/Modeler';
import { Link, X } from 'lucide-react';
import { useMemo } from 'react';
import { copyText, IconButton, toast, useTexts } from '@/kernel';
import { Guide } from '../guide/Guide';
import { type Shape, service } from '../model/bpmn';
import { foundRecords } from '../model/foundRecords';
import { pageOf } from '../model/kindOf';
import { mayLoop } from '../model/loop';
import { undoes } from '../model/undo';
import { variablesOf } from '../model/variables';
import type { Scenario } from '../scenario.api';
import { useTypings } from '../typings.api';
import type { ElementProps } from './elementProps';
import { formOf } from './formOf';
import { withRecord } from './insertable';
import { LoopPart } from './LoopPart';
import classes from './Panel.module.css';
import { ScenarioPanel } from './ScenarioPanel';
import { Fields, FoundRecords, firstTrigger, ownerOf, Scope, Types, useTyped } from './scope';
import { TextPart } from './TextPart';

type Props = { modeler: Modeler | null; element: Shape | undefined; scenario: Scenario; revision: number };

const none: never[] = [];

const linkTo = (scenario: string, element: string) =>
  `${location.origin}/scenarios/${encodeURIComponent(scenario)}?element=${encodeURIComponent(element)}`;

/** What is not clear from its settings says what it does. */
const explained: Record<string, string> = {
  choice: 'scenario:palette.choiceHelp',
  parallel: 'scenario:palette.parallelHelp',
  end: 'scenario:palette.endHelp',
  note: 'scenario:palette.noteHelp',
  dataObject: 'scenario:palette.dataObjectHelp',
  dataStore: 'scenario:palette.dataStoreHelp',
  group: 'scenario:palette.groupHelp',
  subProcess: 'scenario:palette.subProcessHelp',
  eventSubProcess: 'scenario:palette.eventSubProcessHelp',
  callActivity: 'scenario:palette.callActivityHelp',
  inclusive: 'scenario:palette.inclusiveHelp',
  milestone: 'scenario:palette.milestoneHelp',
  linkThrow: 'scenario:palette.linkThrowHelp',
  linkCatch: 'scenario:palette.linkCatchHelp',
  escalation: 'scenario:palette.escalationHelp',
  escalationEnd: 'scenario:palette.escalationEndHelp',
  escalationExit: 'scenario:escalation.exitHelp',
  timer: 'scenario:palette.timerHelp',
  timerExit: 'scenario:timer.exitHelp',
  errorExit: 'scenario:errorExit.help',
  errorEnd: 'scenario:palette.errorEndHelp',
  eventGateway: 'scenario:palette.eventGatewayHelp',
  until: 'scenario:palette.untilHelp',
  undo: 'scenario:palette.undoHelp',
  undoEnd: 'scenario:palette.undoEndHelp',
  undoMark: 'scenario:undo.markHelp',
  pool: 'scenario:palette.lanesHelp',
  messageFlow: 'scenario:line.messageHelp',
  association: 'scenario:line.associationHelp',
};

/** Settings of what is chosen, in the words of the business; of the whole scenario when nothing is. */
export function Panel({ modeler, element, scenario, revision }: Props) {
  const t = useTexts();
  const trigger = modeler && firstTrigger(modeler);
  const typings = useTypings(trigger?.kind, trigger?.catalog);
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables are read again after each change of the diagram
  const variables = useMemo(() => (modeler ? variablesOf(modeler) : none), [modeler, revision]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same with the records that steps find
  const found = useMemo(() => (modeler ? foundRecords(modeler) : none), [modeler, revision]);
  const typed = useTyped(modeler, revision, typings.data?.dts);
  const known = typings.data?.completions ?? none;
  const scope = useMemo(() => [...withRecord(known), ...variables], [known, variables]);
  const shown = element && element.type !== 'label' ? element : undefined;
  return (
    <Scope.Provider value={scope}>
      <Types.Provider value={typed}>
        <Fields.Provider value={ownerOf(trigger)}>
          <FoundRecords.Provider value={found}>
            <aside className={classes.panel} aria-label={t('scenario:panel.title')}>
              {modeler && shown ? (
                <ElementPanel modeler={modeler} element={shown} scenarioId={scenario.id} />
              ) : (
                <ScenarioPanel scenario={scenario} />
              )}
            </aside>
          </FoundRecords.Provider>
        </Fields.Provider>
      </Types.Provider>
    </Scope.Provider>
  );
}

function ElementPanel({ modeler, element, scenarioId }: ElementProps & { scenarioId: string }) {
  const t = useTexts();
  const { kind, Form } = formOf(element);
  const note = kind === 'note';
  const property = note ? 'text' : 'name';
  return (
    <>
      <header className={classes.head}>
        <h2>{t(`scenario:kind.${kind}`)}</h2>
        <IconButton
          icon={Link}
          label={t('kernel:copyLink')}
          onClick={() =>
            void copyText(linkTo(scenarioId, element.id)).then(() => toast(t('kernel:linkCopied')))
          }
        />
        <IconButton
          icon={X}
          label={t('scenario:panel.close')}
          hint="Esc"
          onClick={() => service(modeler, 'selection').select(null)}
        />
      </header>
      {explained[kind] && <p className={classes.explained}>{t(explained[kind])}</p>}
      {undoes(element) && <p className={classes.explained}>{t('scenario:undo.handler')}</p>}
      <Guide page={pageOf(element)} />
      {kind !== 'association' && (
        <div className={classes.name}>
          <TextPart
            multiline={note}
            label={t(note ? 'scenario:panel.noteText' : 'scenario:panel.name')}
            value={String(element.businessObject.get(property) ?? '')}
            onChange={(text) =>
              service(modeler, 'modeling').updateProperties(element, { [property]: text || undefined })
            }
          />
        </div>
      )}
      {Form && <Form modeler={modeler} element={element} />}
      {mayLoop(element) && <LoopPart modeler={modeler} element={element} />}
    </>
  );
}
