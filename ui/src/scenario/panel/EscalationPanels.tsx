import { Switch } from '@mantine/core';
import { useTexts } from '@/kernel';
import { is, service } from '../model/bpmn';
import { readEscalation, writeEscalation } from '../model/references';
import type { ElementProps } from './elementProps';
import { Section } from './Section';
import { TextPart } from './TextPart';

/** What an escalation is called; whoever listens may leave it empty for any. */
export function EscalationPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const listens = is(element, 'bpmn:BoundaryEvent') || is(element, 'bpmn:StartEvent');
  return (
    <Section name="escalation" title={t('scenario:escalation.title')}>
      <TextPart
        required={!listens}
        label={t('scenario:escalation.code')}
        hint={t(listens ? 'scenario:escalation.anyHelp' : 'scenario:escalation.codeHelp')}
        value={readEscalation(element)}
        onChange={(code) => writeEscalation(modeler, element, code)}
      />
    </Section>
  );
}

/** An exit of a frame: also whether it stops the work inside. */
export function EscalationExitPanel(props: ElementProps) {
  const t = useTexts();
  const { modeler, element } = props;
  return (
    <>
      <EscalationPanel {...props} />
      <Section name="escalationExit" title={t('scenario:frame.around')}>
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
      </Section>
    </>
  );
}
