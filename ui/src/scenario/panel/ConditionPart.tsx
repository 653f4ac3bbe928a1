import { Button, Input, NumberInput, SegmentedControl, Select } from '@mantine/core';
import type Modeler from 'bpmn-js/lib/Modeler';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton, useTexts } from '@/kernel';
import { readCondition, type Sign, type Test, writeCondition } from '../model/condition';
import classes from './Panel.module.css';
import { ScriptPart } from './ScriptPart';
import { firstTest, type Subject, useSubjects, valueFor } from './subjects';
import { TextPart } from './TextPart';

type Props = {
  modeler: Modeler;
  label: string;
  hint?: string;
  value: string;
  onChange: (source: string) => void;
  catalogId: string;
  /** The kind of event whose condition it is; without it a step further on asks. */
  event?: string;
  required?: boolean;
};

/** A condition: comparisons chosen from lists, or an expression for what these cannot say. */
export function ConditionPart(props: Props) {
  const t = useTexts();
  const { modeler, label, value, onChange, catalogId, event, hint, required } = props;
  const subjects = useSubjects(modeler, catalogId, event);
  const tests = readCondition(value);
  const known = tests?.every((test) => subjects.some((one) => one.path === test.subject)) === true;
  const [code, setCode] = useState(false);
  const asCode = code || !known;
  return (
    <div className={classes.value}>
      <SegmentedControl
        className={classes.valueKind}
        size="xs"
        value={asCode ? 'code' : 'tests'}
        disabled={!known}
        onChange={(kind) => setCode(kind === 'code')}
        data={[
          { value: 'tests', label: t('scenario:test.simple') },
          { value: 'code', label: t('scenario:test.code') },
        ]}
        aria-label={t('scenario:panel.kindOf', { label })}
      />
      {asCode ? (
        <ScriptPart {...{ label, hint, required, value, onChange }} />
      ) : (
        <Tests {...props} tests={tests ?? []} subjects={subjects} />
      )}
    </div>
  );
}

type TestsProps = Props & { tests: Test[]; subjects: Subject[] };

function Tests({ label, required, tests, subjects, onChange }: TestsProps) {
  const t = useTexts();
  const put = (next: Test[]) => onChange(writeCondition(next));
  const add = () => subjects[0] && put([...tests, firstTest(subjects[0])]);
  return (
    <Input.Wrapper label={label} withAsterisk={required} labelElement="div">
      <div className={classes.tests}>
        {tests.map((test, index) => (
          <TestLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison has no name of its own
            key={index}
            test={test}
            subjects={subjects}
            set={(next) => put(tests.map((one, at) => (at === index ? next : one)))}
            remove={() => put(tests.filter((_, at) => at !== index))}
          />
        ))}
        {subjects.length === 0 && <p className={classes.dim}>{t('scenario:test.nothing')}</p>}
        {subjects.length > 0 && (
          <Button size="compact-sm" fw={500} variant="subtle" leftSection={<Plus size={14} />} onClick={add}>
            {t(tests.length > 0 ? 'scenario:test.addAnother' : 'scenario:test.add')}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}

type LineProps = { test: Test; subjects: Subject[]; set: (test: Test) => void; remove: () => void };

function TestLine({ test, subjects, set, remove }: LineProps) {
  const t = useTexts();
  const subject = subjects.find((one) => one.path === test.subject);
  if (!subject) return null;
  const groups = [...new Set(subjects.map((one) => one.group))];
  const asked = test.sign !== 'filled' && test.sign !== 'empty';
  const sign = (next: Sign) => {
    const bare = next === 'filled' || next === 'empty';
    const scalar = subject.kind === 'number';
    set({ ...test, sign: next, value: bare && !scalar ? '' : asked ? test.value : valueFor(subject) });
  };
  return (
    <div className={classes.card}>
      <div className={classes.row}>
        <Select
          searchable
          aria-label={t('scenario:test.subject')}
          value={test.subject}
          onChange={(path) => {
            const chosen = subjects.find((one) => one.path === path);
            if (chosen) set(firstTest(chosen));
          }}
          data={groups.map((group) => ({
            group,
            items: subjects
              .filter((one) => one.group === group)
              .map((one) => ({ value: one.path, label: one.label })),
          }))}
        />
        <IconButton icon={X} label={t('scenario:test.remove')} onClick={remove} />
      </div>
      <div className={classes.pair}>
        <Select
          aria-label={t('scenario:test.sign')}
          value={test.sign}
          onChange={(next) => next && sign(next as Sign)}
          data={subject.signs.map((one) => ({ value: one, label: t(`scenario:test.${one}`) }))}
        />
        {asked && <Against subject={subject} test={test} set={set} />}
      </div>
    </div>
  );
}

function Against({ subject, test, set }: { subject: Subject; test: Test; set: (test: Test) => void }) {
  const t = useTexts();
  const label = t('scenario:test.value');
  if (subject.kind === 'options')
    return (
      <Select
        aria-label={label}
        value={String(test.value)}
        onChange={(value) => value !== null && set({ ...test, value })}
        data={subject.options ?? []}
      />
    );
  if (subject.kind === 'switch')
    return (
      <Select
        aria-label={label}
        value={String(test.value)}
        onChange={(value) => set({ ...test, value: value === 'true' })}
        data={[
          { value: 'true', label: t('scenario:test.on') },
          { value: 'false', label: t('scenario:test.off') },
        ]}
      />
    );
  if (subject.kind === 'number')
    return (
      <NumberInput
        aria-label={label}
        value={typeof test.value === 'number' ? test.value : 0}
        decimalSeparator=","
        onChange={(value) => typeof value === 'number' && set({ ...test, value })}
      />
    );
  return (
    <TextPart bare label={label} value={String(test.value)} onChange={(value) => set({ ...test, value })} />
  );
}
