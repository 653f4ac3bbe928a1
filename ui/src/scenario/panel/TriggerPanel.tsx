import { Select } from '@mantine/core';
import { useTexts } from '@/kernel';
import { readMessageName, readSignalName, writeMessageName, writeSignalName } from '../model/references';
import { readTrigger, type Trigger, writeTrigger } from '../model/trigger';
import { useTriggers } from '../scenario.api';
import { CatalogPart } from './CatalogPart';
import { ConditionPart } from './ConditionPart';
import type { ElementProps } from './elementProps';
import { FieldsPart } from './FieldsPart';
import { ScriptPart } from './ScriptPart';
import { Section } from './Section';
import { TextPart } from './TextPart';

const byRest = '';

/** What starts the scenario here. */
export function TriggerPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const triggers = useTriggers();
  const trigger = readTrigger(element);
  const info = triggers.data?.find((one) => one.kind === trigger?.kind);
  const write = (changed: Trigger | null) => writeTrigger(modeler, element, changed);
  const choose = (kind: string | null) =>
    write(
      kind === null || kind === byRest
        ? null
        : { kind, catalog: trigger?.catalog ?? '', fields: [], address: '', condition: '' },
    );
  const needs = (what: 'catalog' | 'fields' | 'condition' | 'address' | 'message') =>
    info?.needs.includes(what) === true;
  return (
    <Section name="trigger" title={t('scenario:trigger.title')}>
      <Select
        label={t('scenario:trigger.kind')}
        description={info?.help ?? t('scenario:trigger.restHelp')}
        value={trigger?.kind ?? byRest}
        onChange={choose}
        data={[
          { value: byRest, label: t('scenario:trigger.rest') },
          ...(triggers.data ?? []).map((one) => ({ value: one.kind, label: one.name })),
        ]}
      />
      {trigger && needs('catalog') && (
        <CatalogPart
          required={trigger.kind !== '$manual'}
          label={t('scenario:trigger.catalog')}
          value={trigger.catalog}
          onChange={(catalog) => write({ ...trigger, catalog, fields: [] })}
        />
      )}
      {trigger && needs('fields') && (
        <FieldsPart
          label={t('scenario:trigger.fields')}
          hint={t('scenario:trigger.fieldsHelp')}
          catalogId={trigger.catalog}
          value={trigger.fields}
          buttons={trigger.kind === '$record.updating'}
          onChange={(fields) => write({ ...trigger, fields })}
        />
      )}
      {trigger && needs('address') && (
        <TextPart
          required
          label={t('scenario:trigger.address')}
          hint={`${location.origin}/api/webrequest/${trigger.address || '…'}`}
          placeholder="site-lead"
          value={trigger.address}
          onChange={(address) => write({ ...trigger, address })}
        />
      )}
      {trigger && needs('message') && <StartedBy modeler={modeler} element={element} kind={trigger.kind} />}
      {trigger && needs('condition') && (
        <StartCondition
          modeler={modeler}
          ofRecord={needs('catalog')}
          trigger={trigger}
          onChange={(condition) => write({ ...trigger, condition })}
        />
      )}
    </Section>
  );
}

type ConditionProps = {
  modeler: ElementProps['modeler'];
  trigger: Trigger;
  ofRecord: boolean;
  onChange: (condition: string) => void;
};

/** When it starts at all: comparisons with fields of the record, or an expression where there is none. */
function StartCondition({ modeler, trigger, ofRecord, onChange }: ConditionProps) {
  const t = useTexts();
  const all = {
    label: t('scenario:trigger.condition'),
    hint: t('scenario:trigger.conditionHelp'),
    value: trigger.condition,
    onChange,
  };
  return ofRecord ? (
    <ConditionPart modeler={modeler} catalogId={trigger.catalog} event={trigger.kind} {...all} />
  ) : (
    <ScriptPart {...all} />
  );
}

/** The name of the message or signal that starts it. */
function StartedBy({ modeler, element, kind }: ElementProps & { kind: string }) {
  const t = useTexts();
  const signal = kind === '$signal';
  const write = signal ? writeSignalName : writeMessageName;
  return (
    <TextPart
      required
      label={t(signal ? 'scenario:signal.name' : 'scenario:message.name')}
      hint={t(signal ? 'scenario:signal.nameHelp' : 'scenario:message.startHelp')}
      placeholder="order.paid"
      value={(signal ? readSignalName : readMessageName)(element)}
      onChange={(name) => write(modeler, element, name)}
    />
  );
}
