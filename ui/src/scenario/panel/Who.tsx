import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { type AssignKind, assignKinds, type Task } from '../model/task';
import { FieldPart } from './FieldsPart';
import { GroupPart, PersonPart } from './PeopleParts';
import { ScriptPart } from './ScriptPart';

type Props = { task: Task; write: (task: Task) => void; catalogId: string };

/** Whom the task goes to. */
export function Who({ task, write, catalogId }: Props) {
  const t = useTexts();
  const { assign } = task;
  // A way without a person is not kept in the diagram, so the choice stays here until somebody is named.
  const [chosen, setChosen] = useState(assign.kind);
  const kind = assign.text === '' ? chosen : assign.kind;
  const set = (changed: Partial<Task['assign']>) =>
    write({ ...task, assign: { ...assign, kind, ...changed } });
  const text = (value: string) => set({ text: value });
  const label = t(`scenario:task.assign.${kind}`);
  const group = ['group', 'leastBusy', 'roundRobin'].includes(kind);
  return (
    <>
      <Select
        label={t('scenario:task.assignKind')}
        description={t(`scenario:task.assign.${kind}Help`)}
        value={kind}
        onChange={(next) => {
          if (!next) return;
          setChosen(next as AssignKind);
          set({ kind: next as AssignKind, text: '' });
        }}
        data={assignKinds.map((one) => ({ value: one, label: t(`scenario:task.assign.${one}`) }))}
      />
      {kind === 'user' && <PersonPart label={label} value={assign.text} onChange={text} />}
      {kind === 'field' && (
        <FieldPart label={label} catalogId={catalogId} value={assign.text} onChange={text} />
      )}
      {group && <GroupPart label={t('scenario:task.group')} value={assign.text} onChange={text} />}
      {kind === 'script' && (
        <ScriptPart required label={t('scenario:when.scriptText')} value={assign.text} onChange={text} />
      )}
      {kind !== 'lane' && kind !== 'group' && (
        <FieldPart
          label={t('scenario:task.into')}
          hint={t('scenario:task.intoHelp')}
          catalogId={catalogId}
          type="user"
          value={assign.into}
          onChange={(into) => set({ into })}
        />
      )}
    </>
  );
}
