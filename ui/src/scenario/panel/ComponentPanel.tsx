import { Button, Select, Switch } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import {
  type Component,
  readComponent,
  readStep,
  type Value,
  writeComponent,
  writeStep,
} from '../model/component';
import { type ComponentInfo, type InputInfo, useComponents } from '../scenario.api';
import { CatalogPart } from './CatalogPart';
import { FieldsPart } from './FieldsPart';
import { LinesPart } from './LinesPart';
import type { ElementProps } from './Panel';
import classes from './Panel.module.css';
import { ScriptPart } from './ScriptPart';
import { Section } from './Section';
import { TextPart } from './TextPart';
import { ValuePart } from './ValuePart';

const empty: Value = { script: false, text: '' };
const anyName = '*';

/** An automatic step: which one, what it is given, what it gives, how often it is tried. */
export function ComponentPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const components = useComponents();
  const component = readComponent(element);
  const info = components.data?.find((one) => one.type === component?.type);
  const write = (changed: Component) => writeComponent(modeler, element, changed);
  return (
    <>
      <Section name="component" title={t('scenario:panel.component')}>
        <Select
          searchable
          aria-label={t('scenario:panel.component')}
          placeholder={t('scenario:panel.chooseComponent')}
          description={info?.help}
          value={component?.type ?? null}
          onChange={(type) => type && write({ type, inputs: {}, outputs: [] })}
          data={(components.data ?? []).map((one) => ({ value: one.type, label: one.name }))}
        />
        {component && info && <Inputs component={component} info={info} write={write} />}
      </Section>
      {component && info && info.outputs.length > 0 && (
        <Outputs component={component} info={info} write={write} />
      )}
      {info && <StepSection modeler={modeler} element={element} outside={info.effect === 'outside'} />}
    </>
  );
}

type PartProps = { component: Component; info: ComponentInfo; write: (component: Component) => void };

function Inputs({ component, info, write }: PartProps) {
  const free = info.inputs.some((input) => input.name === anyName);
  const set = (name: string, value: Value) =>
    write({ ...component, inputs: { ...component.inputs, [name]: value } });
  const catalogId = component.inputs.catalog?.script ? '' : (component.inputs.catalog?.text ?? '');
  return (
    <>
      {info.inputs
        .filter((input) => input.name !== anyName)
        .map((input) => (
          <InputPart
            key={input.name}
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

type InputProps = { input: InputInfo; value: Value; catalogId: string; set: (value: Value) => void };

function InputPart({ input, value, catalogId, set }: InputProps) {
  const shared = { label: input.title, hint: input.help, required: input.required };
  const script = (text: string) => set({ script: true, text });
  const literal = (text: string) => set({ script: false, text });
  if (input.editor === 'code') return <ScriptPart {...shared} large value={value.text} onChange={literal} />;
  if (input.editor === 'values' || input.editor === 'filters')
    return <LinesPart {...shared} catalogId={catalogId} value={value.text} onChange={script} />;
  if (value.script) return <ValuePart {...shared} value={value} onChange={set} />;
  if (input.editor === 'catalog') return <CatalogPart {...shared} value={value.text} onChange={literal} />;
  if (input.editor === 'fields')
    return (
      <FieldsPart
        {...shared}
        catalogId={catalogId}
        value={value.text.split(/[\s,]+/).filter(Boolean)}
        onChange={(ids) => literal(ids.join(' '))}
      />
    );
  if (input.editor === 'select')
    return (
      <Select
        label={input.title}
        description={input.help}
        withAsterisk={input.required}
        clearable={!input.required}
        value={value.text || String(input.default ?? '') || null}
        onChange={(id) => literal(id ?? '')}
        data={input.options.map((option) => ({ value: option.id, label: option.name }))}
      />
    );
  if (input.editor === 'switch')
    return (
      <Switch
        label={input.title}
        description={input.help}
        checked={value.text === 'true'}
        onChange={(event) => literal(event.currentTarget.checked ? 'true' : '')}
      />
    );
  const placeholder =
    input.default === null || input.default === undefined ? undefined : String(input.default);
  return (
    <ValuePart
      {...shared}
      multiline={input.editor === 'multiline'}
      placeholder={placeholder}
      value={value}
      onChange={set}
    />
  );
}

/** Any number of variables, each with its value: an input and an output of the same name. */
function Variables({ component, write }: Omit<PartProps, 'info'>) {
  const t = useTexts();
  const [name, setName] = useState('');
  const put = (inputs: Component['inputs']) =>
    write({ ...component, inputs, outputs: Object.keys(inputs).map((one) => ({ name: one, to: one })) });
  const add = () => {
    const wanted = name.trim();
    if (wanted === '') return;
    put({ ...component.inputs, [wanted]: { script: true, text: 'null' } });
    setName('');
  };
  return (
    <div className={classes.lines}>
      {Object.entries(component.inputs).map(([one, value]) => (
        <ValuePart
          key={one}
          label={one}
          value={value}
          onChange={(changed) => put({ ...component.inputs, [one]: changed })}
        />
      ))}
      <TextPart label={t('scenario:panel.newVariable')} value={name} onChange={setName} placeholder="total" />
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Plus size={14} />}
        disabled={name.trim() === ''}
        onClick={add}
      >
        {t('scenario:panel.addVariable')}
      </Button>
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

function StepSection({ modeler, element, outside }: ElementProps & { outside: boolean }) {
  const t = useTexts();
  const step = readStep(element);
  return (
    <Section name="step" title={t('scenario:panel.step')} folded>
      <TextPart
        label={t('scenario:panel.retries')}
        hint={t('scenario:panel.retriesHelp')}
        placeholder="PT10S,PT1M,PT5M"
        value={step.retries}
        onChange={(retries) => writeStep(modeler, element, { ...step, retries })}
      />
      {outside && (
        <TextPart
          label={t('scenario:panel.timeout')}
          hint={t('scenario:panel.timeoutHelp')}
          placeholder="PT30S"
          value={step.timeout}
          onChange={(timeout) => writeStep(modeler, element, { ...step, timeout })}
        />
      )}
    </Section>
  );
}
