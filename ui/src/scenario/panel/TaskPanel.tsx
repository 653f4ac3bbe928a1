import { Button, Checkbox, Select } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import { readShown } from '../model/shownRecord';
import { type FormField, type Outcome, readTask, type Task, writeTask } from '../model/task';
import { ElevatedPart } from './ElevatedPart';
import type { ElementProps } from './elementProps';
import { FieldsPart, useFieldChoices } from './FieldsPart';
import classes from './Panel.module.css';
import { Reminders } from './Reminders';
import { Section } from './Section';
import { ShownRecord } from './ShownRecord';
import { firstTrigger } from './scope';
import { TextPart } from './TextPart';
import { TimePart } from './TimePart';
import { Who } from './Who';

type PartProps = { task: Task; write: (task: Task) => void; catalogId: string };

/** What a person is asked to do: whom, by when, with which form and buttons. */
export function TaskPanel({ modeler, element }: ElementProps) {
  const t = useTexts();
  const task = readTask(element);
  const own = firstTrigger(modeler)?.catalog ?? '';
  const catalogId = task.record === '' ? own : (readShown(task.record)?.catalog ?? '');
  const write = (changed: Task) => writeTask(modeler, element, changed);
  const part = { task, write, catalogId };
  return (
    <>
      <Section name="who" title={t('scenario:task.who')}>
        <Who {...part} />
      </Section>
      <Section name="due" title={t('scenario:task.due')}>
        <TimePart
          label={t('scenario:task.dueText')}
          value={task.due}
          catalogId={catalogId}
          onChange={({ script, text }) => write({ ...task, due: { script, text } })}
        />
        <Reminders {...part} />
      </Section>
      <Section name="form" title={t('scenario:task.form')}>
        <ShownRecord
          modeler={modeler}
          label={t('scenario:shown.title')}
          record={task.record}
          write={(record) => write({ ...task, record })}
          own={own}
        />
        <Form {...part} />
      </Section>
      <Section name="outcomes" title={t('scenario:task.outcomes')}>
        <Outcomes {...part} />
      </Section>
      <Section name="taskOutputs" title={t('scenario:panel.outputs')} folded>
        <TaskOutputs {...part} />
      </Section>
      <ElevatedPart modeler={modeler} element={element} />
    </>
  );
}

const modes: FormField['mode'][] = ['edit', 'required', 'read'];

function Form({ task, write, catalogId }: PartProps) {
  const t = useTexts();
  const ids = task.fields.map((field) => field.id);
  const choices = useFieldChoices(catalogId, ids);
  const mode = (id: string, chosen: FormField['mode']) =>
    write({
      ...task,
      fields: task.fields.map((field) => (field.id === id ? { ...field, mode: chosen } : field)),
    });
  return (
    <>
      <FieldsPart
        label={t('scenario:task.fields')}
        hint={t('scenario:task.fieldsHelp')}
        catalogId={catalogId}
        value={ids}
        onChange={(chosen) =>
          write({
            ...task,
            fields: chosen.map((id) => task.fields.find((field) => field.id === id) ?? { id, mode: 'edit' }),
          })
        }
      />
      {task.fields.map((field) => {
        const name = choices.find((one) => one.value === field.id)?.label ?? field.id;
        return (
          <div key={field.id} className={classes.fieldMode}>
            <span className="a-one-line" title={name}>
              {name}
            </span>
            <Select
              aria-label={t('scenario:task.modeOf', { field: name })}
              size="xs"
              value={field.mode || 'edit'}
              onChange={(chosen) => chosen && mode(field.id, chosen as FormField['mode'])}
              data={modes.map((one) => ({ value: one, label: t(`scenario:task.mode.${one}`) }))}
            />
          </div>
        );
      })}
    </>
  );
}

const colors = ['green', 'red', 'grey', 'blue'];

function Outcomes({ task, write, catalogId }: PartProps) {
  const t = useTexts();
  const put = (outcomes: Outcome[]) => write({ ...task, outcomes });
  const set = (index: number, changed: Partial<Outcome>) =>
    put(task.outcomes.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  const add = () => {
    let number = task.outcomes.length + 1;
    while (task.outcomes.some((one) => one.id === `outcome_${number}`)) number++;
    const label = t('scenario:task.newOutcome', { number });
    put([...task.outcomes, { id: `outcome_${number}`, label, color: 'green', comment: false, requires: '' }]);
  };
  return (
    <>
      {task.outcomes.map((outcome, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the id itself is edited here
        <div key={index} className={classes.card}>
          <div className={classes.row}>
            <TextPart
              required
              label={t('scenario:task.outcomeLabel')}
              value={outcome.label}
              onChange={(label) => set(index, { label })}
            />
            <IconButton
              icon={X}
              size={28}
              label={t('scenario:task.removeOutcome')}
              onClick={() => put(task.outcomes.filter((_, at) => at !== index))}
            />
          </div>
          <Select
            label={t('scenario:task.outcomeColor')}
            value={outcome.color || null}
            onChange={(color) => set(index, { color: color ?? '' })}
            data={colors.map((color) => ({ value: color, label: t(`scenario:task.color.${color}`) }))}
          />
          <Checkbox
            label={t('scenario:task.outcomeComment')}
            checked={outcome.comment}
            onChange={(event) => set(index, { comment: event.currentTarget.checked })}
          />
          <FieldsPart
            label={t('scenario:task.outcomeRequires')}
            catalogId={catalogId}
            value={outcome.requires.split(/\s+/).filter(Boolean)}
            onChange={(ids) => set(index, { requires: ids.join(' ') })}
          />
          <TextPart
            required
            label={t('scenario:task.outcomeId')}
            hint={t('scenario:task.outcomeIdHelp')}
            value={outcome.id}
            onChange={(id) => set(index, { id })}
          />
        </div>
      ))}
      <Button size="compact-sm" fw={500} variant="subtle" leftSection={<Plus size={14} />} onClick={add}>
        {t('scenario:task.addOutcome')}
      </Button>
    </>
  );
}

const taskOutputs = ['outcome', 'comment', 'by', 'at'];

function TaskOutputs({ task, write }: PartProps) {
  const t = useTexts();
  return (
    <>
      {taskOutputs.map((name) => (
        <TextPart
          key={name}
          label={t(`scenario:task.output.${name}`)}
          placeholder={`call.${name}`}
          value={task.outputs.find((output) => output.name === name)?.to ?? ''}
          onChange={(to) =>
            write({
              ...task,
              outputs: [...task.outputs.filter((output) => output.name !== name), { name, to }],
            })
          }
        />
      ))}
    </>
  );
}
