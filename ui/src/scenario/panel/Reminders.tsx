import { Button } from '@mantine/core';
import { BellPlus } from 'lucide-react';
import { useTexts } from '@/kernel';
import type { Task } from '../model/task';
import { DurationPart } from './DurationPart';
import classes from './Panel.module.css';
import { RemovableRow } from './RemovableRow';

type Reminder = Task['reminders'][number];
type Props = { task: Task; write: (task: Task) => void };

/** Mails to whoever has the task, before it is due or after. */
export function Reminders({ task, write }: Props) {
  const t = useTexts();
  const put = (reminders: Reminder[]) => write({ ...task, reminders });
  const add = (reminder: Reminder) => put([...task.reminders, reminder]);
  if (task.due.text === '' && task.reminders.length === 0) return null;
  return (
    <>
      {task.reminders.map((reminder, index) => {
        const name = reminder.before ? 'before' : 'after';
        return (
          <RemovableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a reminder has no name of its own
            key={index}
            label={t('scenario:reminder.remove')}
            remove={() => put(task.reminders.filter((_, at) => at !== index))}
          >
            <DurationPart
              needed
              label={t(`scenario:reminder.${name}`)}
              value={reminder[name]}
              onChange={(text) =>
                put(
                  task.reminders.map((one, at) =>
                    at === index ? { before: '', after: '', [name]: text } : one,
                  ),
                )
              }
            />
          </RemovableRow>
        );
      })}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          fw={500}
          variant="subtle"
          leftSection={<BellPlus size={14} />}
          onClick={() => add({ before: 'PT10M', after: '' })}
        >
          {t('scenario:reminder.addBefore')}
        </Button>
        <Button
          size="compact-sm"
          fw={500}
          variant="subtle"
          leftSection={<BellPlus size={14} />}
          onClick={() => add({ before: '', after: 'PT1H' })}
        >
          {t('scenario:reminder.addAfter')}
        </Button>
      </div>
    </>
  );
}
