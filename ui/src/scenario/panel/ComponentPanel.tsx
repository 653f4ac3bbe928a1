import { Select } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { X } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import { service } from '../model/bpmn';
import {
  type Component,
  readComponent,
  readStep,
  type Value,
  writeComponent,
  writeStep,
} from '../model/component';
import { rememberedBy } from '../model/variables';
import { type ComponentInfo, useComponents } from '../scenario.api';
import { DurationPart } from './DurationPart';
import { ElevatedPart } from './ElevatedPart';
import type { ElementProps } from './elementProps';
import { InputPart } from './InputPart';
import { NewName } from './NewName';
import classes from './Panel.module.css';
import { RetriesPart } from './RetriesPart';
import { Section } from './Section';
import { firstTrigger } from './scope';
import { TextPart } from './TextPart';
import { ValuePart } from './ValuePart';

const empty: Value = { script: false, text: '' };
const anyName = '*';
/** A variable without a value yet; an empty text would not be kept in the diagram. */
const nothing = 'null';
const written = (value: Value): Value => (value.text.trim() === '' ? { script: true, text: nothing } : value);

/** An automatic step: which one, what it is given, what it gives, how often it is tried. */
export function ComponentPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const components = useComponents();
  const component = readComponent(element);
  const info = components.data?.find((one) => one.type === component?.type);
  const write = (changed: Component) => writeComponent(modeler, element, changed);
  const groups = [...new Set((components.data ?? []).map((one) => one.group))];
  /** A step that still has the name of what it did gets the name of what it does now. */
  const choose = (type: string) => {
    const name = String(element.businessObject.get('name') ?? '');
    const own = !['', info?.name, t('scenario:made.step')].includes(name);
    const next = components.data?.find((one) => one.type === type);
    write({ type, inputs: {}, outputs: next ? rememberedBy(modeler, next) : [] });
    if (!own && next) service(modeler, 'modeling').updateProperties(element, { name: next.name });
  };
  return (
    <>
      <Section name="component" title={t('scenario:panel.component')}>
        <Select
          searchable
          aria-label={t('scenario:panel.component')}
          placeholder={t('scenario:panel.chooseComponent')}
          description={info?.help}
          value={component?.type ?? null}
          onChange={(type) => type && choose(type)}
          data={groups.map((group) => ({
            group: t(`scenario:palette.${group}`),
            items: (components.data ?? [])
              .filter((one) => one.group === group)
              .map((one) => ({ value: one.type, label: one.name })),
          }))}
        />
        {component && info && <Inputs modeler={modeler} component={component} info={info} write={write} />}
      </Section>
      {component && info && info.outputs.length > 0 && (
        <Outputs modeler={modeler} component={component} info={info} write={write} />
      )}
      {info && <StepSection modeler={modeler} element={element} info={info} />}
      {info && <ElevatedPart modeler={modeler} element={element} />}
    </>
  );
}

type PartProps = {
  modeler: Modeler;
  component: Component;
  info: ComponentInfo;
  write: (component: Component) => void;
};

function Inputs({ modeler, component, info, write }: PartProps) {
  const free = info.inputs.some((input) => input.name === anyName);
  const set = (name: string, value: Value) =>
    write({ ...component, inputs: { ...component.inputs, [name]: value } });
  const catalogId = catalogOf(modeler, component, info);
  return (
    <>
      {info.inputs
        .filter((input) => input.name !== anyName)
        .map((input) => (
          <InputPart
            key={input.name}
            modeler={modeler}
            input={input}
            value={component.inputs[input.name] ?? empty}
            catalogId={catalogId}
            set={(value) => set(input.name, value)}
          />
        ))}
      {free && <Variables component={component} write={write} />}
    </>
  );
}

/** The catalog whose fields are meant: the one that the step names, else the one whose records start the scenario. */
function catalogOf(modeler: Modeler, { inputs }: Component, info: ComponentInfo): string {
  if (!info.inputs.some((input) => input.editor === 'catalog')) return firstTrigger(modeler)?.catalog ?? '';
  return inputs.catalog?.script ? '' : (inputs.catalog?.text ?? '');
}

/** Any number of variables, each with its value: an input and an output of the same name. */
function Variables({ component, write }: Pick<PartProps, 'component' | 'write'>) {
  const t = useTexts();
  const put = (inputs: Component['inputs']) =>
    write({ ...component, inputs, outputs: Object.keys(inputs).map((one) => ({ name: one, to: one })) });
  return (
    <div className={classes.lines}>
      {Object.entries(component.inputs).map(([one, value]) => (
        <div key={one} className={classes.line}>
          <ValuePart
            label={one}
            value={value.script && value.text === nothing ? { script: value.script, text: '' } : value}
            onChange={(changed) => put({ ...component.inputs, [one]: written(changed) })}
          />
          <IconButton
            icon={X}
            size={24}
            iconSize={14}
            label={t('scenario:lines.removeNamed', { name: one })}
            onClick={() =>
              put(Object.fromEntries(Object.entries(component.inputs).filter(([name]) => name !== one)))
            }
          />
        </div>
      ))}
      <NewName
        label={t('scenario:panel.newVariable')}
        placeholder={t('scenario:panel.variable')}
        button={t('scenario:lines.addNamed')}
        taken={Object.keys(component.inputs)}
        add={(name) => put({ ...component.inputs, [name]: { script: true, text: nothing } })}
      />
    </div>
  );
}

function Outputs({ component, info, write }: PartProps) {
  const t = useTexts();
  const to = (name: string) => component.outputs.find((output) => output.name === name)?.to ?? '';
  const set = (name: string, path: string) =>
    write({
      ...component,
      outputs: [...component.outputs.filter((output) => output.name !== name), { name, to: path }],
    });
  const named = info.outputs.filter((output) => output.name !== anyName);
  if (named.length === 0) return null;
  return (
    <Section name="outputs" title={t('scenario:panel.outputs')}>
      {named.map((output) => (
        <TextPart
          key={output.name}
          label={output.title}
          hint={output.help}
          placeholder={t('scenario:panel.variable')}
          value={to(output.name)}
          onChange={(path) => set(output.name, path)}
        />
      ))}
    </Section>
  );
}

function StepSection({ modeler, element, info }: ElementProps & { info: ComponentInfo }) {
  const t = useTexts();
  const step = readStep(element);
  // A step that asks for its time among its inputs does not ask twice, unless the diagram says both.
  const asked = info.inputs.some((input) => input.name === 'timeout');
  const outside = info.effect === 'outside' && (!asked || step.timeout !== '');
  return (
    <Section name="step" title={t('scenario:panel.step')} folded>
      <RetriesPart
        value={step.retries}
        onChange={(retries) => writeStep(modeler, element, { ...step, retries })}
      />
      {outside && (
        <DurationPart
          label={t('scenario:panel.timeout')}
          hint={t('scenario:panel.timeoutHelp')}
          value={step.timeout}
          onChange={(timeout) => writeStep(modeler, element, { ...step, timeout })}
        />
      )}
    </Section>
  );
}
