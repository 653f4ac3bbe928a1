import { Select, Switch } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import type { Value } from '../model/component';
import type { InputInfo } from '../scenario.api';
import { CatalogPart } from './CatalogPart';
import { DurationPart } from './DurationPart';
import { FieldsPart } from './FieldsPart';
import { LinesPart } from './LinesPart';
import { MapPart } from './MapPart';
import { RecordPart } from './RecordPart';
import { ScriptPart } from './ScriptPart';
import { SortPart } from './SortPart';
import { ValuePart } from './ValuePart';

type Props = {
  modeler: Modeler;
  input: InputInfo;
  value: Value;
  /** The catalog chosen in the same step, whose fields are meant. */
  catalogId: string;
  set: (value: Value) => void;
};

/** One input of a component with the editor that its manifest asks for. */
export function InputPart({ modeler, input, value, catalogId, set }: Props) {
  const shared = { label: input.title, hint: input.help, required: input.required };
  const script = (text: string) => set({ script: true, text });
  const literal = (text: string) => set({ script: false, text });
  if (input.editor === 'code') return <ScriptPart {...shared} large value={value.text} onChange={literal} />;
  if (input.editor === 'values' || input.editor === 'filters')
    return (
      <LinesPart
        {...shared}
        as={input.editor === 'values' ? 'value' : 'filter'}
        catalogId={catalogId}
        value={value.text}
        onChange={script}
      />
    );
  if (input.editor === 'map' || input.editor === 'scope')
    return <MapPart {...shared} value={value.text} onChange={script} />;
  if (input.editor === 'record')
    return <RecordPart {...shared} modeler={modeler} value={value} onChange={set} />;
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
  if (input.editor === 'sort')
    return <SortPart {...shared} catalogId={catalogId} value={value} onChange={set} />;
  if (input.editor === 'duration')
    return (
      <DurationPart
        {...shared}
        placeholder={String(input.default ?? '')}
        value={value.text}
        onChange={literal}
      />
    );
  return <PlainPart {...shared} input={input} value={value} set={set} />;
}

type PlainProps = Pick<Props, 'input' | 'value' | 'set'> & { label: string; hint: string; required: boolean };

/** A choice, a switch, or a text that may be computed. */
function PlainPart({ input, value, set, ...shared }: PlainProps) {
  const literal = (text: string) => set({ script: false, text });
  if (input.editor === 'select')
    return (
      <Select
        label={input.title}
        description={input.help}
        withAsterisk={input.required}
        clearable={!input.required && !input.default}
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
        checked={(value.text || String(input.default ?? '')) === 'true'}
        onChange={(event) =>
          literal(
            event.currentTarget.checked === (input.default === true)
              ? ''
              : String(event.currentTarget.checked),
          )
        }
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
