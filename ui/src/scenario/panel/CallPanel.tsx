import { Select, Switch } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import { service } from '../model/bpmn';
import { type Call, readCall, writeCall, writeCalled } from '../model/call';
import { useCalledVariables, useScenarios, useVersions } from '../scenario.api';
import type { ElementProps } from './elementProps';
import { NewName } from './NewName';
import classes from './Panel.module.css';
import { Section } from './Section';
import { TextPart } from './TextPart';
import { ValuePart } from './ValuePart';

type PartProps = { call: Call; write: (call: Call) => void };

/** Another scenario: which one, what it is given, what is taken back. */
export function CallPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const call = readCall(element);
  const scenarios = useScenarios().data ?? [];
  const write = (changed: Call) => writeCall(modeler, element, changed);
  const choose = (scenario: string) => {
    const name = String(element.businessObject.get('name') ?? '');
    const before = scenarios.find((one) => one.id === call.scenario)?.name;
    writeCalled(modeler, element, scenario);
    const next = scenarios.find((one) => one.id === scenario)?.name;
    if (next && ['', before, t('scenario:made.call')].includes(name))
      service(modeler, 'modeling').updateProperties(element, { name: next });
  };
  return (
    <>
      <Section name="call" title={t('scenario:call.title')}>
        <Select
          searchable
          withAsterisk
          label={t('scenario:call.scenario')}
          placeholder={t('scenario:call.choose')}
          value={call.scenario || null}
          onChange={(scenario) => scenario && choose(scenario)}
          data={scenarios.map((one) => ({ value: one.id, label: one.name }))}
        />
        {call.scenario !== '' && <Version call={call} write={write} />}
        <Switch
          label={t('scenario:call.waits')}
          description={t('scenario:call.waitsHelp')}
          checked={call.waits}
          onChange={(event) => write({ ...call, waits: event.currentTarget.checked })}
        />
      </Section>
      <Section name="callInputs" title={t('scenario:call.inputs')}>
        <Inputs call={call} write={write} />
      </Section>
      {call.waits && (
        <Section name="callOutputs" title={t('scenario:call.outputs')}>
          <Outputs call={call} write={write} />
        </Section>
      )}
    </>
  );
}

function Version({ call, write }: PartProps) {
  const t = useTexts();
  const { scenarioId } = useParams({ strict: false });
  const versions = useVersions(call.scenario).data ?? [];
  const own = scenarioId === call.scenario;
  return (
    <Select
      clearable
      label={t('scenario:call.version')}
      description={own ? t('scenario:call.itself') : undefined}
      placeholder={t('scenario:call.current')}
      value={call.version || null}
      onChange={(version) => write({ ...call, version: version ?? '' })}
      data={versions.map(({ version }) => ({
        value: String(version),
        label: t('scenario:call.numbered', { version }),
      }))}
    />
  );
}

const without = <Kind,>(all: Record<string, Kind>, name: string): Record<string, Kind> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));

const unknown: string[] = [];

function Inputs({ call, write }: PartProps) {
  const t = useTexts();
  const known = useCalledVariables(call.scenario).data?.takes ?? unknown;
  const put = (inputs: Call['inputs']) => write({ ...call, inputs });
  return (
    <div className={classes.lines}>
      {Object.entries(call.inputs).map(([name, value]) => (
        <div key={name} className={classes.line}>
          <ValuePart
            label={name}
            value={value}
            onChange={(changed) => put({ ...call.inputs, [name]: changed })}
          />
          <IconButton
            icon={X}
            size={24}
            iconSize={14}
            label={t('scenario:lines.removeNamed', { name })}
            onClick={() => put(without(call.inputs, name))}
          />
        </div>
      ))}
      <NewName
        label={t('scenario:panel.newVariable')}
        placeholder={t('scenario:call.theirs')}
        button={t('scenario:lines.addNamed')}
        taken={Object.keys(call.inputs)}
        known={known}
        add={(name) => put({ ...call.inputs, [name]: { script: true, text: name } })}
      />
    </div>
  );
}

function Outputs({ call, write }: PartProps) {
  const t = useTexts();
  const known = useCalledVariables(call.scenario).data?.gives ?? unknown;
  const put = (outputs: Call['outputs']) => write({ ...call, outputs });
  return (
    <div className={classes.lines}>
      {Object.entries(call.outputs).map(([name, to]) => (
        <div key={name} className={classes.line}>
          <TextPart
            label={t('scenario:call.into', { name })}
            value={to}
            onChange={(path) => put({ ...call.outputs, [name]: path || name })}
          />
          <IconButton
            icon={X}
            size={24}
            iconSize={14}
            label={t('scenario:lines.removeNamed', { name })}
            onClick={() => put(without(call.outputs, name))}
          />
        </div>
      ))}
      <NewName
        label={t('scenario:call.theirs')}
        placeholder={t('scenario:call.theirs')}
        button={t('scenario:lines.addNamed')}
        taken={Object.keys(call.outputs)}
        known={known}
        add={(name) => put({ ...call.outputs, [name]: name })}
      />
    </div>
  );
}
