import { Menu, Select } from '@mantine/core';
import { EllipsisVertical, Undo2, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useUsers } from '@/access';
import { Dialog, IconButton, toast, toastError, useDebounced, useTexts } from '@/kernel';
import { delegateTask, refreshTasks, releaseTask, type Task } from '../task.api';

/** What else can be done with a task: give it on, give it back to its group. */
export function TaskMenu({ task }: { task: Task }) {
  const t = useTexts();
  const [giving, setGiving] = useState(false);
  const ended = task.status === 'done' || task.status === 'cancelled';
  if (ended) return null;
  const release = () => {
    releaseTask(task.id).then(
      () => {
        toast(t('task:released'));
        void refreshTasks();
      },
      (error: unknown) => toastError(error),
    );
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <IconButton icon={EllipsisVertical} label={t('task:menu')} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<UserRoundPlus size={15} />} onClick={() => setGiving(true)}>
            {t('task:delegate')}
          </Menu.Item>
          {task.status === 'claimed' && task.candidates.length > 0 && (
            <Menu.Item leftSection={<Undo2 size={15} />} onClick={release}>
              {t('task:release')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {giving && <Delegate task={task} close={() => setGiving(false)} />}
    </>
  );
}

function Delegate({ task, close }: { task: Task; close: () => void }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const people = useUsers(useDebounced(typed, 200));
  const give = (user: string | null) => {
    if (user === null) return;
    delegateTask(task.id, user).then(
      () => {
        toast(t('task:delegated'));
        close();
        void refreshTasks();
      },
      (error: unknown) => toastError(error),
    );
  };
  return (
    <Dialog opened onClose={close} title={t('task:delegate')} size="sm">
      <Select
        searchable
        data-autofocus
        label={t('task:delegateTo')}
        searchValue={typed}
        onSearchChange={setTyped}
        data={(people.data ?? []).map((person) => ({ value: person.id, label: person.title }))}
        filter={({ options }) => options}
        nothingFoundMessage={t('task:nobodyFound')}
        onChange={give}
        mb={180}
      />
    </Dialog>
  );
}
