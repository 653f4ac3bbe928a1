import { Button } from '@mantine/core';
import { BellPlus, X } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import type { Task } from '../model/task';
import { DurationPart } from './DurationPart';
import classes from './Panel.module.css';

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
          // biome-ignore lint/suspicious/noArrayIndexKey: a reminder has no name of its own
          <div key={index} className={classes.row}>
            <DurationPart
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
            <IconButton
              icon={X}
              size={32}
              label={t('scenario:reminder.remove')}
              onClick={() => put(task.reminders.filter((_, at) => at !== index))}
            />
          </div>
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
