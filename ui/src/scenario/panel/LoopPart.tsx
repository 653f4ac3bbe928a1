import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { Guide } from '../guide/Guide';
import { type Loop, newLoop, type Over, readLoop, writeLoop } from '../model/loop';
import { useComponents } from '../scenario.api';
import type { ElementProps } from './elementProps';
import { InputPart } from './InputPart';
import classes from './Panel.module.css';
import { ScriptPart } from './ScriptPart';
import { Section } from './Section';
import { TextPart } from './TextPart';
import { ValuePart } from './ValuePart';

type Props = ElementProps & { loop: Loop; write: (loop: Loop) => void };

const mostAtOnce = 100;
const searched = ['catalog', 'filters', 'search', 'sort', 'fields'];
const overs: Over[] = ['list', 'records', 'times'];

/** How often an activity is done: once, or for each of many. */
export function LoopPart(props: ElementProps) {
  const t = useTexts();
  const { modeler, element } = props;
  const loop = readLoop(element);
  const write = (changed: Loop | null) => writeLoop(modeler, element, changed);
  const mode = loop ? (loop.sequential ? 'inARow' : 'atOnce') : 'once';
  const choose = (next: string) => {
    const sequential = next === 'inARow';
    write(next === 'once' ? null : loop ? { ...loop, sequential } : newLoop(sequential));
  };
  // Folded while it is done once; what was just made one of many shows its settings.
  const name = loop ? 'rounds' : 'loop';
  return (
    <Section key={name} name={name} title={t('scenario:loop.title')} folded={!loop}>
      <Select
        aria-label={t('scenario:loop.title')}
        allowDeselect={false}
        value={mode}
        onChange={(next) => next && choose(next)}
        data={['once', 'inARow', 'atOnce'].map((value) => ({ value, label: t(`scenario:loop.${value}`) }))}
      />
      {loop && <Elements {...props} loop={loop} write={write} />}
      {loop && <Rounds {...props} loop={loop} write={write} />}
      <Guide page="loop" />
    </Section>
  );
}

/** Over what, and how many at once. */
function Elements(props: Props) {
  const t = useTexts();
  const { element, loop, write } = props;
  // What is empty is not kept in the diagram, so the choice stays here until something is written.
  const [chosen, setChosen] = useState<{ of: string; over: Over }>();
  const empty = loop.over === 'list' && loop.list === '';
  const over = empty && chosen?.of === element.id ? chosen.over : loop.over;
  const choose = (next: Over) => {
    setChosen({ of: element.id, over: next });
    write({ ...loop, over: next });
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('scenario:loop.over')}
        value={over}
        onChange={(next) => choose(next as Over)}
        data={overs.map((value) => ({ value, label: t(`scenario:loop.${value}`) }))}
      />
      {over === 'list' && (
        <ScriptPart
          required
          label={t('scenario:loop.listScript')}
          hint={t('scenario:loop.listHelp')}
          value={loop.list}
          onChange={(list) => write({ ...loop, over, list })}
        />
      )}
      {over === 'times' && (
        <ValuePart
          required
          label={t('scenario:loop.timesCount')}
          value={loop.times}
          onChange={(times) => write({ ...loop, over, times })}
        />
      )}
      {over === 'records' && <Search {...props} loop={{ ...loop, over }} />}
      {!loop.sequential && (
        <NumberInput
          label={t('scenario:loop.atOnceMost')}
          placeholder={String(mostAtOnce)}
          min={1}
          max={mostAtOnce}
          allowDecimal={false}
          value={loop.atOnce === '' ? '' : Number(loop.atOnce)}
          onChange={(most) => write({ ...loop, atOnce: String(most) })}
        />
      )}
    </>
  );
}

/** Which records, as the component asks for them. */
function Search({ modeler, loop, write }: Props) {
  const find = useComponents().data?.find((one) => one.type === 'record.find');
  const catalog = loop.search.catalog;
  return (
    <>
      {(find?.inputs ?? [])
        .filter((input) => searched.includes(input.name))
        .map((input) => (
          <InputPart
            key={input.name}
            modeler={modeler}
            input={input}
            value={loop.search[input.name] ?? { script: false, text: '' }}
            catalogId={catalog && !catalog.script ? catalog.text : ''}
            set={(value) => write({ ...loop, search: { ...loop.search, [input.name]: value } })}
          />
        ))}
    </>
  );
}

/** What a round knows, what it comes to, and when there are enough. */
function Rounds({ loop, write }: Props) {
  const t = useTexts();
  return (
    <>
      <div className={classes.pair}>
        <TextPart
          label={t('scenario:loop.item')}
          placeholder="item"
          value={loop.item}
          onChange={(item) => write({ ...loop, item })}
        />
        <TextPart
          label={t('scenario:loop.index')}
          placeholder="index"
          value={loop.index}
          onChange={(index) => write({ ...loop, index })}
        />
      </div>
      <ScriptPart
        label={t('scenario:loop.gather')}
        hint={t('scenario:loop.gatherHelp')}
        value={loop.gather}
        onChange={(gather) => write({ ...loop, gather })}
      />
      {(loop.gather !== '' || loop.into !== '') && (
        <TextPart
          required
          label={t('scenario:loop.into')}
          placeholder={t('scenario:panel.variable')}
          value={loop.into}
          onChange={(into) => write({ ...loop, into })}
        />
      )}
      <ScriptPart
        label={t('scenario:loop.until')}
        hint={t('scenario:loop.untilHelp')}
        value={loop.until}
        onChange={(until) => write({ ...loop, until })}
      />
    </>
  );
}
