import { Select, Switch } from '@mantine/core';
import { useTexts } from '@/kernel';
import { service } from '../model/bpmn';
import { definitionOf } from '../model/events';
import { EscalationPanel } from './EscalationPanels';
import { ErrorExitPanel, TimerPanel } from './EventPanels';
import type { ElementProps } from './elementProps';
import { AwaitedMessagePanel, AwaitedSignalPanel } from './MessagePanels';
import { Section } from './Section';

const beginnings = {
  error: 'bpmn:ErrorEventDefinition',
  timer: 'bpmn:TimerEventDefinition',
  escalation: 'bpmn:EscalationEventDefinition',
  message: 'bpmn:MessageEventDefinition',
  signal: 'bpmn:SignalEventDefinition',
} as const;

type Beginning = keyof typeof beginnings;

/** What begins an event sub-process. */
function BeginningPart({ modeler, element }: ElementProps) {
  const t = useTexts();
  const type = definitionOf(element)?.$type;
  const all = Object.keys(beginnings) as Beginning[];
  const change = (beginning: Beginning) => {
    const made = service(modeler, 'bpmnFactory').create(beginnings[beginning]);
    made.$parent = element.businessObject;
    service(modeler, 'modeling').updateProperties(element, {
      eventDefinitions: [made],
      extensionElements: undefined,
      isInterrupting: true,
    });
  };
  return (
    <Section name="beginning" title={t('scenario:frame.begins')}>
      <Select
        label={t('scenario:frame.event')}
        data={all.map((value) => ({ value, label: t(`scenario:frame.${value}`) }))}
        value={all.find((one) => beginnings[one] === type) ?? null}
        onChange={(value) => value && change(value as Beginning)}
        allowDeselect={false}
      />
    </Section>
  );
}

/** An event sub-process for what fails around it. */
export function ErrorStartPanel(props: ElementProps) {
  return (
    <>
      <BeginningPart {...props} />
      <ErrorExitPanel {...props} />
    </>
  );
}

/** An event sub-process for what takes too long. */
export function TimerStartPanel(props: ElementProps) {
  return (
    <>
      <BeginningPart {...props} />
      <TimerPanel {...props} />
      <Interrupting {...props} />
    </>
  );
}

/** An event sub-process for what is told from inside. */
export function EscalationStartPanel(props: ElementProps) {
  return (
    <>
      <BeginningPart {...props} />
      <EscalationPanel {...props} />
      <Interrupting {...props} />
    </>
  );
}

/** An event sub-process for a message to the process. */
export function MessageStartPanel(props: ElementProps) {
  return (
    <>
      <BeginningPart {...props} />
      <AwaitedMessagePanel {...props} />
      <Interrupting {...props} />
    </>
  );
}

/** An event sub-process for a signal to all. */
export function SignalStartPanel(props: ElementProps) {
  return (
    <>
      <BeginningPart {...props} />
      <AwaitedSignalPanel {...props} />
      <Interrupting {...props} />
    </>
  );
}

/** Whether all else around stops. */
function Interrupting({ modeler, element }: ElementProps) {
  const t = useTexts();
  return (
    <Section name="interrupting" title={t('scenario:frame.around')}>
      <Switch
        label={t('scenario:frame.interrupts')}
        description={t('scenario:frame.interruptsHelp')}
        checked={element.businessObject.get('isInterrupting') !== false}
        onChange={(event) =>
          service(modeler, 'modeling').updateProperties(element, {
            isInterrupting: event.currentTarget.checked,
          })
        }
      />
    </Section>
  );
}
