import { Autocomplete, Switch } from '@mantine/core';
import { useTexts } from '@/kernel';
import { is, service } from '../model/bpmn';
import {
  isDefault,
  readErrorExit,
  readLane,
  readTimer,
  stopsAll,
  writeDefault,
  writeErrorExit,
  writeLane,
  writeStopsAll,
  writeTimer,
} from '../model/events';
import { readErrorCode, writeErrorCode } from '../model/references';
import { AddLane } from './AddLane';
import type { ElementProps } from './elementProps';
import { GroupPart, PersonPart } from './PeopleParts';
import { Section } from './Section';
import { firstTrigger } from './scope';
import { TextPart } from './TextPart';
import { TimePart } from './TimePart';
import { useEdited } from './useEdited';
import { WayCondition } from './WayCondition';

/** How long a timer waits, or until when; on the border of a step also whether it interrupts it. */
export function TimerPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const timer = readTimer(element);
  const boundary = is(element, 'bpmn:BoundaryEvent');
  const goesOn = (boundary ? 'cancelActivity' : 'isInterrupting') as string;
  const beside = element.businessObject.get(goesOn) === false;
  return (
    <Section name="timer" title={t('scenario:timer.title')}>
      <TimePart
        required
        label={t('scenario:timer.kind')}
        value={timer}
        date={timer.kind === 'date'}
        catalogId={firstTrigger(modeler)?.catalog ?? ''}
        cycle={beside ? timer.kind === 'cycle' : undefined}
        onChange={({ script, text, date, cycle }) =>
          writeTimer(modeler, element, {
            kind: cycle ? 'cycle' : date ? 'date' : 'duration',
            script,
            text,
          })
        }
      />
      {boundary && (
        <Switch
          label={t('scenario:timer.interrupts')}
          description={t('scenario:timer.interruptsHelp')}
          checked={element.businessObject.get('cancelActivity') !== false}
          onChange={(event) =>
            service(modeler, 'modeling').updateProperties(element, {
              cancelActivity: event.currentTarget.checked,
            })
          }
        />
      )}
    </Section>
  );
}

/** Whether only this branch ends here, or the whole process. */
export function EndPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  return (
    <Section name="end" title={t('scenario:end.title')}>
      <Switch
        label={t('scenario:end.all')}
        description={t('scenario:end.allHelp')}
        checked={stopsAll(element)}
        onChange={(event) => writeStopsAll(modeler, element, event.currentTarget.checked)}
      />
    </Section>
  );
}

/** Errors that steps end with by themselves; `fail` and error ends add names of their own. */
const usual = [
  'NotFound',
  'Conflict',
  'Unprocessable',
  'Forbidden',
  'HttpClientError',
  'HttpServerError',
  'HttpTimeout',
  'HttpFailed',
];

/** What an error exit catches. */
export function ErrorExitPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const exit = readErrorExit(element);
  const { typed, change, leave } = useEdited(exit.name, (name) =>
    writeErrorExit(modeler, element, { ...exit, name }),
  );
  const part = (name: keyof typeof exit, placeholder: string) => (
    <TextPart
      label={t(`scenario:errorExit.${name}`)}
      hint={t(`scenario:errorExit.${name}Help`)}
      placeholder={placeholder}
      value={exit[name]}
      onChange={(text) => writeErrorExit(modeler, element, { ...exit, [name]: text })}
    />
  );
  return (
    <Section name="errorExit" title={t('scenario:errorExit.title')}>
      <Autocomplete
        label={t('scenario:errorExit.name')}
        description={t('scenario:errorExit.nameHelp')}
        placeholder={t('scenario:errorExit.any')}
        value={typed}
        onChange={change}
        onBlur={leave}
        data={usual}
      />
      {part('code', 'problem.name')}
      {part('message', 'problem.message')}
    </Section>
  );
}

/** The name that an error end gives to the error. */
export function ErrorEndPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  return (
    <Section name="errorEnd" title={t('scenario:errorEnd.title')}>
      <TextPart
        required
        label={t('scenario:errorEnd.code')}
        hint={t('scenario:errorEnd.codeHelp')}
        placeholder="OutOfStock"
        value={readErrorCode(element)}
        onChange={(code) => writeErrorCode(modeler, element, code)}
      />
    </Section>
  );
}

/** A way out of a gateway: when it is taken. */
export function FlowPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  if (!is(element.source, 'bpmn:ExclusiveGateway') && !is(element.source, 'bpmn:InclusiveGateway'))
    return null;
  const standard = isDefault(element);
  return (
    <Section name="flow" title={t('scenario:flow.title')}>
      <Switch
        label={t('scenario:flow.default')}
        description={t('scenario:flow.defaultHelp')}
        checked={standard}
        onChange={(event) => writeDefault(modeler, element, event.currentTarget.checked)}
      />
      {!standard && <WayCondition modeler={modeler} way={element} />}
    </Section>
  );
}

/** Whose work stands in a lane. */
export function LanePanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const people = readLane(element);
  return (
    <>
      <Section name="lane" title={t('scenario:lane.title')}>
        <GroupPart
          label={t('scenario:lane.group')}
          value={people.group}
          onChange={(group) => writeLane(modeler, element, { ...people, group })}
        />
        <PersonPart
          label={t('scenario:lane.user')}
          value={people.user}
          onChange={(user) => writeLane(modeler, element, { ...people, user })}
        />
      </Section>
      <AddLane modeler={modeler} element={element} />
    </>
  );
}
