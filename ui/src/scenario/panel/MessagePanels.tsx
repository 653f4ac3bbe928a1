import { Select, Switch } from '@mantine/core';
import { useTexts } from '@/kernel';
import { is, service } from '../model/bpmn';
import {
  type Addressee,
  addressees,
  type Message,
  readMessage,
  readSignal,
  writeMessage,
  writeSignal,
} from '../model/message';
import { readSignalName, writeMessageName, writeSignalName } from '../model/references';
import type { ElementProps } from './elementProps';
import { GivenPart, TakenPart } from './PayloadParts';
import { ScriptPart } from './ScriptPart';
import { Section } from './Section';
import { TextPart } from './TextPart';

function useMessage({ modeler, element }: ElementProps) {
  const message = readMessage(element);
  const write = (changed: Partial<Message>) => writeMessage(modeler, element, { ...message, ...changed });
  return { message, write };
}

/** What an element waits for, by what it is found, and what becomes of that which comes with it. */
export function AwaitedMessagePanel(props: ElementProps) {
  const t = useTexts();
  const { message, write } = useMessage(props);
  return (
    <>
      <Section name="message" title={t('scenario:message.title')}>
        <TextPart
          required
          label={t('scenario:message.name')}
          hint={t('scenario:message.nameHelp')}
          placeholder="order.paid"
          value={message.name}
          onChange={(name) => writeMessageName(props.modeler, props.element, name)}
        />
        <ScriptPart
          label={t('scenario:message.key')}
          hint={t('scenario:message.keyHelp')}
          value={message.key}
          onChange={(key) => write({ key })}
        />
        <Switch
          label={t('scenario:message.open')}
          description={t('scenario:message.openHelp')}
          checked={message.open}
          onChange={(event) => write({ open: event.currentTarget.checked })}
        />
        <Interrupting {...props} />
      </Section>
      <Section name="messageOutputs" title={t('scenario:message.outputs')}>
        <TakenPart value={message.outputs} onChange={(outputs) => write({ outputs })} />
      </Section>
    </>
  );
}

/** Whom a message is for, and what goes with it. */
export function SentMessagePanel(props: ElementProps) {
  const t = useTexts();
  const { message, write } = useMessage(props);
  const { by } = message.to;
  return (
    <>
      <Section name="message" title={t('scenario:message.title')}>
        <TextPart
          required
          label={t('scenario:message.name')}
          hint={t('scenario:message.nameHelp')}
          placeholder="order.paid"
          value={message.name}
          onChange={(name) => writeMessageName(props.modeler, props.element, name)}
        />
        <Select
          label={t('scenario:message.to')}
          value={by}
          onChange={(next) => next && write({ to: { by: next as Addressee, text: '' } })}
          data={addressees.map((one) => ({ value: one, label: t(`scenario:message.by.${one}`) }))}
        />
        {by !== 'own' && (
          <ScriptPart
            required
            label={t(`scenario:message.address.${by}`)}
            hint={t(`scenario:message.address.${by}Help`)}
            value={message.to.text}
            onChange={(text) => write({ to: { by, text } })}
          />
        )}
        <Switch
          label={t('scenario:message.optional')}
          description={t('scenario:message.optionalHelp')}
          checked={message.optional}
          onChange={(event) => write({ optional: event.currentTarget.checked })}
        />
      </Section>
      <Section name="messageInputs" title={t('scenario:message.inputs')}>
        <GivenPart value={message.inputs} onChange={(inputs) => write({ inputs })} />
      </Section>
    </>
  );
}

/** On the border of a step: whether what happens there ends the step. */
export function Interrupting({ modeler, element }: ElementProps) {
  const t = useTexts();
  if (!is(element, 'bpmn:BoundaryEvent')) return null;
  return (
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
  );
}

/** The signal that an element waits for or sends. */
function SignalName({ modeler, element }: ElementProps) {
  const t = useTexts();
  return (
    <TextPart
      required
      label={t('scenario:signal.name')}
      hint={t('scenario:signal.nameHelp')}
      placeholder="stock.counted"
      value={readSignalName(element)}
      onChange={(name) => writeSignalName(modeler, element, name)}
    />
  );
}

/** Which signal an element waits for, and what becomes of that which comes with it. */
export function AwaitedSignalPanel(props: ElementProps) {
  const t = useTexts();
  const payload = readSignal(props.element);
  return (
    <>
      <Section name="signal" title={t('scenario:signal.title')}>
        <SignalName {...props} />
        <Interrupting {...props} />
      </Section>
      <Section name="messageOutputs" title={t('scenario:message.outputs')}>
        <TakenPart
          value={payload.outputs}
          onChange={(outputs) => writeSignal(props.modeler, props.element, { ...payload, outputs })}
        />
      </Section>
    </>
  );
}

/** Which signal is sent, and what goes with it. */
export function SentSignalPanel(props: ElementProps) {
  const t = useTexts();
  const payload = readSignal(props.element);
  return (
    <>
      <Section name="signal" title={t('scenario:signal.title')}>
        <SignalName {...props} />
      </Section>
      <Section name="messageInputs" title={t('scenario:message.inputs')}>
        <GivenPart
          value={payload.inputs}
          onChange={(inputs) => writeSignal(props.modeler, props.element, { ...payload, inputs })}
        />
      </Section>
    </>
  );
}
